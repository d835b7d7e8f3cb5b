"""Checks for learners, and grading that can be trusted.

from autograder import check, example, hint, solution, progress
"""

from autograder.notebook.learner import (
    check,
    example,
    explain_open_exercises,
    hint,
    progress,
    solution,
)

__all__ = ["check", "example", "hint", "progress", "solution"]

explain_open_exercises()
