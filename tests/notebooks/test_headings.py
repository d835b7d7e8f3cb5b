"""A sitting is headed by a question, and its first section does not ask the same again."""

import re

import pytest

from autograder.course import sittings, sources
from tests.notebooks.prose import Prose

SECTION = re.compile(r"^## (.+)$", re.MULTILINE)


def openings(chapter: str) -> list[tuple[str, str]]:
    """The title of each sitting, and the heading of its first section."""
    _, *parts = sittings.HEADING.split(Prose(chapter).text)
    of_sittings = zip(parts[1::3], parts[2::3], strict=True)  # beside their numbers
    return [(title, SECTION.search(body)[1]) for title, body in of_sittings]


def words(heading: str) -> set[str]:
    return set(re.findall(r"\w+", heading.lower()))


@pytest.mark.parametrize("chapter", sources.chapters())
def test_a_sitting_is_headed_by_a_question_that_its_first_section_does_not_repeat(chapter):
    for title, section in openings(chapter):
        assert title.endswith("?")
        assert not words(section) <= words(title)
