"""What goes wrong about a call is told with the call in front."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.wording import call_text


@contextmanager
def told_with_call(exercise: Exercise, args: tuple, thought: str = "") -> Iterator[None]:
    """A Mistake raised within begins with the call, and ends with a thought if there is one."""
    try:
        yield
    except Mistake as mistake:
        text = f"{call_text(exercise.name, args)}: {mistake.text}"
        raise Mistake(f"{text} {thought}" if thought else text, mistake.stage) from None
