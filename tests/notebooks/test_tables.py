"""Tables of the chapters: each column has a name, which a screen reader says at every cell."""

import re

import pytest

from autograder.course import sources

RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+$")


def heads(text: str) -> list[str]:
    """The first lines of all tables of a Markdown text."""
    lines = text.splitlines()
    return [lines[n - 1] for n, line in enumerate(lines) if n and RULE.match(line.strip())]


@pytest.mark.parametrize("chapter", sources.chapters())
def test_no_column_of_a_table_is_without_a_name(chapter):
    for head in heads(sources.chapter_source(chapter).read_text(encoding="utf-8")):
        names = [name.strip() for name in head.strip().strip("|").split("|")]
        assert all(names), head


def test_a_head_with_an_empty_name_would_be_found():
    assert heads("| | a |\n|---|---|\n| 1 | 2 |") == ["| | a |"]
