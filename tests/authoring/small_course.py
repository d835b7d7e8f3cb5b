"""A course of one made-up chapter in a temporary folder, with everything a chapter needs."""

from __future__ import annotations

import importlib
import sys

import pytest

from autograder import exercises
from autograder import exercises as exercises_package
from autograder.checking import slips
from autograder.course import release, sources

CHAPTER = "ch90_small"
TEXT = """# Chapter 90: Small things

Prose.

```python
import numpy as np
from autograder import check, hint, solution, progress
from nnlab import demos
```

```python tags=["demo"]
demos.doubling()
```

```python tags=["show"]
6 * 7
```

**Your turn.** Write `halved(x)`.

```python exercise="halved"
```

The end.
"""
SOLUTION = '''"""Model answer."""

import numpy as np


def halved(x):
    """Half of every entry of x.

    x: an array of any shape.
    """
    ### BEGIN SOLUTION
    half_of_it = np.multiply(x, 1 / 2)
    return np.asarray(half_of_it, dtype=float) + 0.0
    ### END SOLUTION
'''
CHECKS = '''"""Checks."""

from autograder.checking.exercise import Exercise

halved = Exercise(
    chapter="ch90_small",
    name="halved",
    cases=lambda rng: [(rng.normal(size=3),)],
    points=2,
    hints=("one", "two", "three"),
    think="Which half?",
)
'''
README = "# Course\n\n<!-- chapters -->\n<!-- /chapters -->\n\nMore.\n"


@pytest.fixture
def course(tmp_path, monkeypatch):
    """The root of a small course; everything in `autograder` looks there."""
    files = {
        f"notebooks/src/{CHAPTER}.md": TEXT,
        f"solutions/{CHAPTER}/__init__.py": "",
        f"solutions/{CHAPTER}/halved.py": SOLUTION,
        f"autograder/exercises/{CHAPTER}/halved.py": CHECKS,
        "README.md": README,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    places = {
        "ROOT": ".", "CHAPTER_SOURCES": "notebooks/src", "RELEASES": "notebooks",
        "SOLUTIONS": "solutions", "CHECKS": "autograder/exercises", "WRONG": "autograder/wrong",
        "RIGHT": "autograder/right", "COURSE": "course", "WORK": "work",
    }  # fmt: skip
    for name, place in places.items():
        monkeypatch.setattr(sources, name, (tmp_path / place).resolve())
    import solutions

    monkeypatch.setattr(solutions, "__path__", [str(tmp_path / "solutions")])
    checks = str(tmp_path / "autograder" / "exercises")
    monkeypatch.setattr(exercises_package, "__path__", [checks])
    forget()
    yield tmp_path
    forget()


def forget() -> None:
    """Forgets what was read of any course, after its files have changed."""
    for cached in (sources.model, sources.answer_cell, exercises.load, release.load):
        cached.cache_clear()
    slips.forget()
    for name in [n for n in sys.modules if ".ch9" in n]:
        del sys.modules[name]
    importlib.invalidate_caches()


def edit(path, old: str, new: str) -> None:
    """Changes one place of a file, which has to be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    forget()
