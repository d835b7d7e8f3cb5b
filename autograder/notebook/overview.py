"""How far a learner is: a line for each chapter and for each of its sittings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from autograder.base.pages import template
from autograder.base.text import points_text
from autograder.checking.checks import max_points
from autograder.checking.exercise import Exercise
from autograder.course import release, sittings, sources
from autograder.exercises import load
from autograder.notebook.memory import amount, entry, read

BAR = 12


@dataclass(frozen=True)
class Progress:
    """How far a chapter, or one of its sittings, is: exercises done and points, of how many."""

    name: str
    done: int
    exercises: int
    points: float
    max_points: float
    open: tuple[str, ...]
    sittings: tuple[Progress, ...] = ()


def chapter_progress(chapter: str) -> Progress:
    """How far a chapter is, and each of its sittings where it has more than one."""
    data, known = read(), load(chapter)
    parts = sittings.of(release.load(chapter))
    lines = tuple(
        _progress(
            f"{sitting.number}. {sitting.title}", [known[name] for name in sitting.exercises], data
        )
        for sitting in parts
    )
    whole = _progress(chapter, list(known.values()), data)
    return replace(whole, sittings=lines if len(lines) > 1 else ())


def _progress(name: str, exercises: list[Exercise], data: dict) -> Progress:
    waiting = tuple(e.name for e in exercises if "solved" not in entry(e.id, data))
    return Progress(
        name,
        len(exercises) - len(waiting),
        len(exercises),
        sum(min(amount(entry(e.id, data), "points"), max_points(e)) for e in exercises),
        sum(max_points(e) for e in exercises),
        waiting,
    )


def everything() -> list[Progress]:
    return [chapter_progress(chapter) for chapter in sources.chapters()]


def bar(progress: Progress) -> str:
    """A bar of characters as long as the share of exercises done."""
    full = round(BAR * progress.done / progress.exercises) if progress.exercises else 0
    return "█" * full + "░" * (BAR - full)


def _done(p: Progress) -> tuple[str, str]:
    """Exercises and points, of how many."""
    return f"{p.done} of {p.exercises}", f"{points_text(p.points)} of {points_text(p.max_points)}"


def text(chapters: Iterable[Progress]) -> str:
    """Progress for the terminal."""
    lines = [("  " * inside + p.name, p) for inside, p in _lines(chapters)]
    width = max((len(name) for name, _ in lines), default=0)
    return "\n".join(f"{name:{width}}  {bar(p)}  {_line(p)}" for name, p in lines)


def _lines(chapters: Iterable[Progress]) -> Iterator[tuple[bool, Progress]]:
    """Each chapter, then its sittings that have exercises, and whether it is one of these."""
    for chapter in chapters:
        yield False, chapter
        yield from ((True, sitting) for sitting in chapter.sittings if sitting.exercises)


def _line(p: Progress) -> str:
    exercises, points = _done(p)
    following = f"next: {p.open[0]}" if p.open else "done"
    return f"{exercises} exercises, {points} points  ({following})"


def html(chapters: Iterable[Progress]) -> str:
    """Progress for the notebook: what is begun and the next chapter; what comes later is folded."""
    now: list[Progress] = []
    later: list[Progress] = []
    for p in chapters:
        reached = p.done > 0 or all(before.done == before.exercises for before in now)
        (now if reached else later).append(p)
    return template("progress.html").render(now=_rows(now), later=_rows(later), waiting=len(later))


def _rows(chapters: Iterable[Progress]) -> list[tuple]:
    return [
        (inside, p.name, bar(p), *_done(p), p.open[0] if p.open else "done")
        for inside, p in _lines(chapters)
    ]
