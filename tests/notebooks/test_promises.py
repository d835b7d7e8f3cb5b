"""Chapters are spoken of by number only where there is one."""

import re

import pytest

from autograder.course import sources
from nnlab.demos.scripts import HERE

CHAPTER = re.compile(r"\b[Cc]hapters?\s+((?:\d+)(?:(?:,| and| to)\s+\d+)*)")
THERE = {sources.number(chapter) for chapter in sources.chapters()}  # None for no number


def numbers_of_chapters(text: str) -> set[int]:
    return {int(n) for named in CHAPTER.findall(text) for n in re.findall(r"\d+", named)}


@pytest.mark.parametrize("chapter", sources.chapters())
def test_no_chapter_promises_one_that_does_not_exist(chapter):
    text = sources.chapter_source(chapter).read_text(encoding="utf-8")
    prose = text.split("<details><summary>Sources</summary>")[0]  # books have chapters, too
    assert numbers_of_chapters(prose) <= THERE


@pytest.mark.parametrize("chapter", sources.chapters())
def test_no_statement_hint_or_message_does(chapter):
    folders = [sources.SOLUTIONS, sources.WRONG, sources.ROOT / "autograder" / "exercises"]
    files = [path for folder in folders for path in (folder / chapter).rglob("*.py")]
    by_file = {path.name: numbers_of_chapters(path.read_text(encoding="utf-8")) for path in files}
    assert {name: named - THERE for name, named in by_file.items() if named - THERE} == {}


def test_no_demo_names_a_chapter_that_is_not_there():
    for path in [*HERE.rglob("*.py"), *HERE.rglob("*.js")]:
        assert numbers_of_chapters(path.read_text(encoding="utf-8")) <= THERE
