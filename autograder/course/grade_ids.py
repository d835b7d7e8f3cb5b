"""What nbgrader calls the cell that checks an exercise: `test_` and the exercise's name."""

from __future__ import annotations

PREFIX = "test_"


def id_of_test(exercise: str) -> str:
    """The grade id of the cell that checks an exercise."""
    return PREFIX + exercise


def exercise_of(grade_id: str) -> str:
    """The exercise that a cell checks, by its grade id."""
    return grade_id.removeprefix(PREFIX)
