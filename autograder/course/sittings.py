"""Sittings: the parts of a chapter, each with a question at its start and a place to stop.

A sitting begins with a heading `# Sitting 1: What is asked`. A chapter without such headings is
one sitting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from autograder.course import sources
from autograder.course.release import Release, ReleaseCell

HEADING = re.compile(r"^# Sitting (\d+): (.+)$", re.MULTILINE)
PLACE = "<!-- sittings -->"  # in a chapter's text: where its sittings are listed
LOOKED_UP = re.compile(r"^(## Words of this chapter|<details><summary>Sources)")  # not read through

# How long a reader takes who knows school calculus and a little numpy.
WORDS_A_MINUTE = 220
FORMULA = 0.5  # minutes for a formula on a line of its own
PICTURE = 1.5  # for a demo or a figure
EXERCISE, LINE = 4.0, 1.25  # for an exercise, and for each line of its model answer
ROUNDED_TO = 5


@dataclass(frozen=True)
class Sitting:
    """A part of a chapter: its number and title, its exercises in order, the minutes it takes."""

    number: int
    title: str
    exercises: tuple[str, ...]
    minutes: int


def of(release: Release) -> tuple[Sitting, ...]:
    """The sittings of a chapter. What stands before the first belongs to it."""
    parts: list[tuple[str, list[ReleaseCell]]] = []
    for cell in release.cells:
        heading = HEADING.search(cell.source) if cell.role == "prose" else None
        if heading or not parts:
            parts.append((heading[2].strip() if heading else "", []))
        parts[-1][1].append(cell)
    if len(parts) > 1 and not parts[0][0]:
        (_, opening), (title, cells), *rest = parts
        parts = [(title, opening + cells), *rest]
    return tuple(
        Sitting(number, title, _exercises(cells), _minutes(release.chapter, cells))
        for number, (title, cells) in enumerate(parts, start=1)
    )


def listed(sittings: Iterable[Sitting]) -> str:
    """The sittings as a list in Markdown."""
    return "\n".join(f"{s.number}. {s.title} (about {s.minutes} minutes)" for s in sittings)


def _exercises(cells: Iterable[ReleaseCell]) -> tuple[str, ...]:
    return tuple(cell.name for cell in cells if cell.role == "answer")


def _minutes(chapter: str, cells: list[ReleaseCell]) -> int:
    read = [c.source for c in cells if c.role == "prose" and not LOOKED_UP.match(c.source)]
    prose = "\n".join(read)
    words = len(re.findall(r"[^\W\d_]{2,}", prose))
    formulas = prose.count("$$") // 2
    pictures = sum(cell.role == "shown" for cell in cells)
    exact = words / WORDS_A_MINUTE + FORMULA * formulas + PICTURE * pictures
    for name in _exercises(cells):
        _, solution = sources.parted(sources.answer_cell(chapter, name))
        exact += EXERCISE + LINE * len(solution.splitlines())
    return max(ROUNDED_TO, ROUNDED_TO * round(exact / ROUNDED_TO))
