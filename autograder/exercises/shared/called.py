"""What goes wrong about a call is told with the call in front."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from autograder.checking.exercise import Case, Exercise, Mistake
from autograder.checking.questions import NO_LIST, needed
from autograder.checking.values import got_text
from autograder.checking.verdict import Stage
from autograder.checking.wording import call_text


def not_a_list(call: str, got) -> None:
    """Mistake where a list came and an array is promised."""
    if isinstance(got, list | tuple):
        raise Mistake(f"{call}: needed an array, {got_text(got)} {NO_LIST}", "type")


@contextmanager
def told_with_call(
    exercise: Exercise, args: tuple, thought: str = "", got: object = None
) -> Iterator[None]:
    """A Mistake raised within begins with the call, and ends with a thought if there is one.

    got: what came back for these arguments; where no more is found than that its values are
    wrong, the exercise's own thought is added.
    """
    try:
        yield
    except Mistake as mistake:
        text = f"{call_text(exercise.name, args)}: {mistake.text}"
        text, case = (f"{text} {thought}" if thought else text), None
        if got is not None and mistake.stage == Stage.VALUES:
            case = Case(args, needed(exercise, args), got, mistake.path)
        raise Mistake(text, mistake.stage, case, mistake.path) from None
