"""What a learner has done so far: one small file in the learner's folder.

Several notebooks write it, each alone with it. Where it cannot be written (a shared course, a full
disk) this process remembers, so that check, solution and progress agree as long as it lives.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from autograder.base import files
from autograder.checking.verdict import Status, Verdict
from autograder.course import sources

# Facts that could not be written, by file; why; and of which files this was told.
_only_here: dict[Path, dict[str, dict]] = {}
_troubles: dict[Path, str] = {}
_warned_about: set[Path] = set()


def path() -> Path:
    """The file that remembers, inside the learner's folder."""
    return Path(os.environ.get("NNLAB_PROGRESS", sources.WORK / ".progress.json"))


def read() -> dict:
    """What is remembered, by exercise id; empty where nothing is, or nothing can be read."""
    try:
        data = json.loads(path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        data = {}
    if not isinstance(data, dict):
        data = {}
    only_here = _only_here.get(path(), {})
    return data | {name: entry(name, data) | facts for name, facts in only_here.items()}


def update(exercise_id: str, change: Callable[[dict], dict]) -> None:
    """Merges what `change` makes of what is remembered of one exercise, while nobody else writes.

    What cannot be written is remembered in this process.
    """
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


def not_stored() -> str:
    """Why what was remembered last only holds in this process, told once; or ""."""
    place = path()
    if place not in _only_here or place in _warned_about:
        return ""
    _warned_about.add(place)
    return (
        f"Your progress cannot be kept in {place} ({_troubles[place]}). "
        "It counts until this notebook's kernel stops; the notebook itself is not affected."
    )


def entry(exercise_id: str, data: dict | None = None) -> dict:
    """What is remembered of one exercise."""
    stored_entry = (read() if data is None else data).get(exercise_id, {})
    return stored_entry if isinstance(stored_entry, dict) else {}


def amount(facts: dict, name: str) -> float:
    """A remembered number; 0 where something else stands in its place."""
    value = facts.get(name, 0)
    return value if isinstance(value, int | float) and 0 <= value < 1e9 else 0


def record(exercise_id: str, verdict: Verdict) -> None:
    """Remembers a verdict: the best points so far, the tries, and the day it was solved."""

    def after(before: dict) -> dict:
        facts: dict = {
            "points": max(verdict.points or 0.0, amount(before, "points")),
            "tries": int(amount(before, "tries")) + (verdict.status != Status.NOT_ATTEMPTED),
        }
        if verdict.status == Status.FULL:
            facts["solved"] = before.get("solved", date.today().isoformat())
        return facts

    update(exercise_id, after)
