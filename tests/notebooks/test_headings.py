"""A sitting is headed by a question, and its first section does not ask the same again."""

import re

import pytest

from autograder.course import sources

SITTING = re.compile(r"^# Sitting \d+: (.+)$", re.MULTILINE)
SECTION = re.compile(r"^## (.+)$", re.MULTILINE)


def openings(chapter: str) -> list[tuple[str, str]]:
    """The title of each sitting, and the heading of its first section."""
    parts = SITTING.split(sources.chapter_source(chapter).read_text(encoding="utf-8"))[1:]
    return [(t, SECTION.search(body)[1]) for t, body in zip(parts[::2], parts[1::2], strict=True)]


def words(heading: str) -> set[str]:
    return set(re.findall(r"\w+", heading.lower()))


@pytest.mark.parametrize("chapter", sources.chapters())
def test_a_sitting_is_headed_by_a_question_that_its_first_section_does_not_repeat(chapter):
    for title, section in openings(chapter):
        assert title.endswith("?")
        assert not words(section) <= words(title)
