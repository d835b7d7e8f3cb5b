"""The checks of every exercise: a folder a chapter, a file a subject."""

from __future__ import annotations

import importlib
import re
from functools import cache

from autograder.checking.exercise import Exercise
from autograder.course import sources

SLOT = re.compile(r'^```python.*\bexercise="(\w+)"', re.MULTILINE)


@cache
def load(chapter: str) -> dict[str, Exercise]:
    """Exercises of a chapter by name, in the order of its notebook; empty where there are none."""
    exercises: dict[str, Exercise] = {}
    for path in sorted((sources.CHECKS / chapter).glob("[!_]*.py")):
        module = importlib.import_module(f"{__name__}.{chapter}.{path.stem}")
        made = [value for value in vars(module).values() if isinstance(value, Exercise)]
        exercises |= {exercise.name: exercise for exercise in made if exercise.chapter == chapter}
    source = sources.chapter_source(chapter)
    slots = SLOT.findall(source.read_text(encoding="utf-8")) if source.is_file() else []
    in_order = dict.fromkeys([*slots, *sorted(exercises)])
    return {name: exercises[name] for name in in_order if name in exercises}


def find(name: str) -> Exercise | None:
    """The exercise of that name. Names are unique across the course; a test holds them so."""
    chapters = (c for c in sources.chapters() if name in sources.solution_names(c))
    return next((load(chapter).get(name) for chapter in chapters), None)
