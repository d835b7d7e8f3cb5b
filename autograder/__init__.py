"""Checks for learners, and grading that can be trusted.

from autograder import check, example, hint, mine, solution, progress

What a learner calls is loaded when it is asked for: a command pays for no numpy. Only in a notebook
does the import do something: from then on an exercise that is not written yet says so kindly.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from autograder.notebook.learner import check, example, hint, progress, solution
    from autograder.notebook.own import mine

__all__ = ["check", "example", "hint", "mine", "progress", "solution"]


def __getattr__(name: str):
    """What a learner calls, from the file where it stands."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    place = "own" if name == "mine" else "learner"
    value = getattr(importlib.import_module(f"autograder.notebook.{place}"), name)
    globals()[name] = value
    return value


if "IPython" in sys.modules and sys.modules["IPython"].get_ipython() is not None:
    importlib.import_module("autograder.notebook.open_exercises").explain_open_exercises()
