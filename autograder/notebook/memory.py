"""What a learner has done so far: one small file in the learner's folder.

Several notebooks write it, each alone with it. Where it cannot be written (a shared course, a full
disk) this process remembers, so that check, solution and progress agree as long as it lives.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from autograder.base import files
from autograder.base.text import points_text
from autograder.checking.exercise import Verdict
from autograder.checking.feedback import STYLE
from autograder.checking.judge import max_points
from autograder.course import sources
from autograder.exercises import load

BAR = 12
# Facts that could not be written, by file; why; and of which files this was told.
_only_here: dict[Path, dict[str, dict]] = {}
_troubles: dict[Path, str] = {}
_told: set[Path] = set()
TABLE = (
    "<style>.nn-progress th,.nn-progress td{white-space:nowrap;padding:.15em 1.2em .15em 0;"
    "border:0;text-align:left!important}.nn-progress tbody th{font-weight:inherit}</style>"
    '<div class="nn-check"><table class="nn-progress"><thead><tr><th scope="col">Chapter</th>'
    '<td></td><th scope="col">Exercises</th><th scope="col">Points</th><th scope="col">Next</th>'
    "</tr></thead><tbody>"
)


@dataclass(frozen=True)
class ChapterProgress:
    """How far a chapter is: exercises done and points, of how many."""

    chapter: str
    done: int
    exercises: int
    points: float
    max_points: float
    open: tuple[str, ...]


def path() -> Path:
    """The file that remembers, inside the learner's folder."""
    return Path(os.environ.get("NNLAB_PROGRESS", sources.WORK / ".progress.json"))


def read() -> dict:
    """What is remembered, by exercise id; empty where nothing is, or nothing can be read."""
    return _with(_kept(), _only_here.get(path(), {}))


def _kept() -> dict:
    try:
        data = json.loads(path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _with(data: dict, facts: dict[str, dict]) -> dict:
    """The data with more facts by exercise."""
    return data | {name: entry(name, data) | more for name, more in facts.items()}


def update(exercise_id: str, **facts) -> None:
    """Merges facts about one exercise. What cannot be written is remembered in this process."""
    _change(exercise_id, lambda before: facts)


def _change(exercise_id: str, change: Callable[[dict], dict]) -> None:
    """Merges what `change` makes of what is remembered, while nobody else writes."""
    place = path()
    waiting = _only_here.setdefault(place, {})
    try:
        with files.locked(place.with_name(f"{place.name}.lock")):
            data = read()
            before = entry(exercise_id, data)
            data[exercise_id] = before | change(before)
            text = json.dumps(data, indent=1)
            files.write_atomically(place, text.encode("utf-8"), sync=True)
    except OSError as problem:
        before = entry(exercise_id)
        waiting[exercise_id] = waiting.get(exercise_id, {}) | change(before)
        _troubles.setdefault(place, problem.strerror or str(problem))
    else:
        del _only_here[place]


def not_kept() -> str:
    """Why what was remembered last only holds in this process, told once; or ""."""
    place = path()
    if place not in _only_here or place in _told:
        return ""
    _told.add(place)
    return (
        f"Your progress cannot be kept in {place} ({_troubles[place]}). "
        "It counts until this notebook's kernel stops; the notebook itself is not affected."
    )


def entry(exercise_id: str, data: dict | None = None) -> dict:
    """What is remembered of one exercise."""
    found = (read() if data is None else data).get(exercise_id, {})
    return found if isinstance(found, dict) else {}


def amount(facts: dict, name: str) -> float:
    """A remembered number; 0 where something else stands in its place."""
    value = facts.get(name, 0)
    return value if isinstance(value, int | float) and 0 <= value < 1e9 else 0


def record(exercise_id: str, verdict: Verdict) -> None:
    """Remembers a verdict: the best points so far, the tries, and the day it was solved."""

    def after(before: dict) -> dict:
        facts: dict = {
            "points": max(verdict.points or 0.0, amount(before, "points")),
            "tries": int(amount(before, "tries")) + (verdict.status != "not attempted"),
        }
        if verdict.status == "full":
            facts["solved"] = before.get("solved", date.today().isoformat())
        return facts

    _change(exercise_id, after)


def chapter_progress(chapter: str) -> ChapterProgress:
    data = read()
    exercises = load(chapter).values()
    waiting = tuple(e.name for e in exercises if "solved" not in entry(e.id, data))
    return ChapterProgress(
        chapter,
        len(exercises) - len(waiting),
        len(exercises),
        sum(min(amount(entry(e.id, data), "points"), max_points(e)) for e in exercises),
        sum(max_points(e) for e in exercises),
        waiting,
    )


def everything() -> list[ChapterProgress]:
    return [chapter_progress(chapter) for chapter in sources.chapters()]


def bar(progress: ChapterProgress) -> str:
    """A bar of characters as long as the share of exercises done."""
    full = round(BAR * progress.done / progress.exercises) if progress.exercises else 0
    return "█" * full + "░" * (BAR - full)


def _done(p: ChapterProgress) -> tuple[str, str]:
    """Exercises and points, of how many."""
    return f"{p.done} of {p.exercises}", f"{points_text(p.points)} of {points_text(p.max_points)}"


def text(chapters: list[ChapterProgress]) -> str:
    """Progress for the terminal."""
    width = max((len(p.chapter) for p in chapters), default=0)
    return "\n".join(f"{p.chapter:{width}}  {bar(p)}  {_line(p)}" for p in chapters)


def _line(p: ChapterProgress) -> str:
    exercises, points = _done(p)
    following = f"next: {p.open[0]}" if p.open else "done"
    return f"{exercises} exercises, {points} points  ({following})"


def html(chapters: list[ChapterProgress]) -> str:
    """Progress for the notebook."""
    return f"{STYLE}{TABLE}{''.join(map(_row, chapters))}</tbody></table></div>"


def _row(p: ChapterProgress) -> str:
    cells = (*_done(p), p.open[0] if p.open else "done")
    return (
        f'<tr><th scope="row">{escape(p.chapter)}</th><td aria-hidden="true">{bar(p)}</td>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        + "</tr>"
    )
