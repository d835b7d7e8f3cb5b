"""Sittings: where they begin, what they hold, and how long they take by the rule."""

import re

import pytest

from autograder.course import release, sittings, sources

LINES = {"short": 2, "long": 6}
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


@pytest.fixture(autouse=True)
def answers(monkeypatch):
    """Two exercises whose model answers have as many lines as LINES says."""

    def cell(chapter, name):
        lines = "\n".join(f"    line_{k} = {k}" for k in range(LINES[name]))
        return f"def {name}():\n    ### BEGIN SOLUTION\n{lines}\n    ### END SOLUTION"

    monkeypatch.setattr(sources, "answer_cell", cell)


def chapter(*cells):
    """A release: texts are prose, ("answer", name) an exercise, ("demo",) a demo."""

    def data(cell):
        if isinstance(cell, str):
            return {"cell_type": "markdown", "metadata": {}, "source": cell}
        if cell[0] == "demo":
            return {"cell_type": "code", "metadata": {"tags": ["demo"]}, "source": "demos.x()"}
        marks = {"grade_id": cell[1], "solution": True}
        return {"cell_type": "code", "metadata": {"nbgrader": marks}, "source": ""}

    return release.from_dict("ch90_small", {"cells": [data(cell) for cell in cells]})


def words(count):
    return "word " * count


def test_a_chapter_without_headings_of_sittings_is_one():
    (only,) = sittings.of(chapter("# Chapter 90: Small", "## A part", ("answer", "short")))
    assert (only.number, only.exercises) == (1, ("short",))


def test_a_sitting_begins_at_its_heading_and_holds_the_exercises_up_to_the_next():
    first, second = sittings.of(
        chapter(
            "# Chapter 90: Small\n\nWhat is this about?",
            "# Sitting 1: What is small?\n\nProse.",
            ("answer", "short"),
            "# Sitting 2: And smaller?",
            ("answer", "long"),
        )
    )
    assert (first.title, first.exercises) == ("What is small?", ("short",))
    assert (second.number, second.title, second.exercises) == (2, "And smaller?", ("long",))


def test_what_stands_before_the_first_sitting_belongs_to_it():
    (first, _) = sittings.of(
        chapter(words(10 * sittings.WORDS_A_MINUTE), "# Sitting 1: One", "# Sitting 2: Two")
    )
    assert first.minutes == 10


def test_minutes_count_words_formulas_pictures_and_exercises():
    exact = 30 + 4 * sittings.FORMULA + 2 * sittings.PICTURE
    exact += 2 * sittings.EXERCISE + (2 + 6) * sittings.LINE
    (only,) = sittings.of(
        chapter(
            words(30 * sittings.WORDS_A_MINUTE),
            "$$a = b$$\n\n" * 4,
            ("demo",),
            ("demo",),
            ("answer", "short"),
            ("answer", "long"),
        )
    )
    assert abs(only.minutes - exact) <= sittings.ROUNDED_TO / 2
    assert only.minutes % sittings.ROUNDED_TO == 0


def test_the_list_names_each_sitting_with_its_minutes():
    parts = [sittings.Sitting(1, "What is small?", (), 35), sittings.Sitting(2, "And?", (), 40)]
    assert sittings.listed(parts).splitlines() == [
        "1. What is small? (about 35 minutes)",
        "2. And? (about 40 minutes)",
    ]


@pytest.mark.parametrize("name", [name for name in sources.chapters() if name != "ch00_start"])
def test_every_sitting_of_the_course_takes_30_to_50_minutes(name, monkeypatch):
    monkeypatch.undo()
    parts = sittings.of(release.load(name))
    assert len(parts) > 1
    assert {part.title: part.minutes for part in parts if not 30 <= part.minutes <= 50} == {}


def test_chapters_have_as_many_sittings_as_their_heads_say(monkeypatch):
    monkeypatch.undo()
    said, counted = {}, {}
    for name in sources.chapters():
        chapter = release.load(name)
        prose = "".join(cell.source for cell in chapter.cells)
        if number := re.search(r"made for (\w+) sittings", prose):
            said[name], counted[name] = NUMBERS[number[1]], len(sittings.of(chapter))
    assert said == counted != {}
