"""The checks of every exercise: one module a chapter, each with a list `exercises`."""

from __future__ import annotations

import importlib
from functools import cache

from autograder import sources
from autograder.exercise import Exercise


@cache
def load(chapter: str) -> dict[str, Exercise]:
    """Exercises of a chapter by name, in the chapter's order; empty where there are none."""
    try:
        module = importlib.import_module(f"{__name__}.{chapter}")
    except ModuleNotFoundError as missing:
        if missing.name != f"{__name__}.{chapter}":
            raise
        return {}
    return {exercise.name: exercise for exercise in module.exercises}


def find(name: str) -> Exercise | None:
    """The exercise of that name. Names are unique across the course; a test holds them so."""
    for chapter in sources.chapters():
        if name in load(chapter):
            return load(chapter)[name]
    return None
