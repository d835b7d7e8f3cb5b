"""One call that has to be right without a warning of numpy's on the way."""

from __future__ import annotations

from autograder.base.answers import Answer
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.wording import call_text

TOO_LARGE = "Which exponential became too large for a float?"


def right_and_quiet(
    exercise: Exercise, answer: Answer, args: tuple, thought: str = TOO_LARGE
) -> None:
    """Raises Mistake when the value is wrong, or numpy warned; `thought`: what to think about."""
    compare_with_model(exercise, args, answer(*args))
    _, outcome = answer.outcomes[-1]
    if outcome.warned:
        raise Mistake(
            f"{call_text(exercise.name, args)} is right, and numpy warned on the way "
            f"({outcome.warned[0]}). {thought}"
        )
