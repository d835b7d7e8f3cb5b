"""What a learner has done so far: one small file in the course folder."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from autograder import sources
from autograder.exercise import Verdict
from autograder.exercises import load
from autograder.feedback import STYLE, points_text
from autograder.judge import max_points

BAR = 12


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
    try:
        data = json.loads(path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def update(exercise_id: str, **facts) -> None:
    """Merges facts about one exercise. A folder that cannot be written costs nothing."""
    data = read()
    data[exercise_id] = {**entry(exercise_id, data), **facts}
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path().parent, delete=False
        ) as file:
            json.dump(data, file, indent=1)
        _put(file.name)
    except OSError:
        return


def _put(finished: str) -> None:
    """Moves the finished file to its place, or removes it where it has none."""
    try:
        os.replace(finished, path())
    except OSError:
        os.unlink(finished)


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
    before = entry(exercise_id)
    facts: dict = {
        "points": max(verdict.points or 0.0, amount(before, "points")),
        "tries": int(amount(before, "tries")) + (verdict.status != "not attempted"),
    }
    if verdict.status == "full":
        facts["solved"] = before.get("solved", date.today().isoformat())
    update(exercise_id, **facts)


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


def _next(progress: ChapterProgress) -> str:
    return f"next: {progress.open[0]}" if progress.open else "done"


def _counts(p: ChapterProgress) -> tuple[str, str]:
    points = f"{points_text(p.points)} of {points_text(p.max_points)} points"
    return f"{p.done} of {p.exercises} exercises", points


def text(chapters: list[ChapterProgress]) -> str:
    """Progress for the terminal."""
    width = max((len(p.chapter) for p in chapters), default=0)
    return "\n".join(
        f"{p.chapter:{width}}  {bar(p)}  {', '.join(_counts(p))}  ({_next(p)})" for p in chapters
    )


def html(chapters: list[ChapterProgress]) -> str:
    """Progress for the notebook."""
    cells = ([p.chapter, bar(p), *_counts(p), _next(p)] for p in chapters)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in cells
    )
    return f'{STYLE}<div class="nn-check"><table>{rows}</table></div>'
