"""What one call of an answer did, and something that answers calls."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

ALWAYS = "always"  # of a function that gives one value: that value


class FailureKind(StrEnum):
    """Why a call gave no value, in a word.

    LEFT_OVER: the course's own `raise` was met below lines of the learner's. UNWRITTEN: it calls
    another exercise that is not written yet. LIMIT: more was sent or asked for than may be.
    """

    EXCEPTION = "exception"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASH = "crash"
    FORBIDDEN_CALL = "forbidden call"
    UNSENDABLE = "unsendable"
    UNDEFINED = "undefined"
    NOT_ATTEMPTED = "not attempted"
    LEFT_OVER = "left over"
    UNWRITTEN = "unwritten"
    LIMIT = "limit"


@dataclass(frozen=True)
class Failure:
    """Why a call gave no value.

    type: class of the exception, type of the unsendable value, or dotted name of what was called.
    message: the learner's own text, capped; never shown for hidden calls.
    line: line within the answer's cell, where known.
    """

    kind: FailureKind
    type: str = ""
    message: str = ""
    line: int | None = None


@dataclass(frozen=True)
class Outcome:
    """What one call did: its value or failure, the arguments it changed, its warnings."""

    value: object = None
    failure: Failure | None = None
    changed: tuple[int, ...] = ()
    warned: tuple[str, ...] = ()


class CallFailed(Exception):
    """A call of the answer gave no value; `failure` says why.

    args: of the call. more: a sentence for the learner about other calls.
    """

    def __init__(self, failure: Failure, args: tuple = ()):
        super().__init__(failure.kind)
        self.failure = failure
        self.args = args
        self.more = ""


class MachineryFailed(Exception):
    """What carries calls to the answer failed, not the answer: a fault of the grader."""


class Unaskable(TypeError):
    """These arguments cannot be put to an answer: the check made them of what came back."""


class Answer(ABC):
    """Something that answers calls: the learner's function here, or its proxy."""

    def __init__(self, name: str):
        self.name = name
        self.outcomes: list[tuple[tuple, Outcome]] = []  # without the values, which may be large
        self.spoiled: tuple[tuple, int] | None = None  # the first call that changed an argument
        self.failed: tuple[int, int] | None = None  # the check that failed, and its call
        self.made: dict[tuple, object] = {}  # by arguments that are the same for everybody

    @abstractmethod
    def call(self, args: tuple) -> Outcome:
        """One call; never raises for what the learner's code does."""

    def expect(self, cases: Sequence[tuple]) -> None:  # noqa: B027, may do nothing
        """Told which calls come next, in order; an answer may make use of it."""

    def __call__(self, *args):
        outcome = carried(self.call, args)
        self.outcomes.append((args, replace(outcome, value=None)))
        if outcome.changed and self.spoiled is None:
            self.spoiled = args, outcome.changed[0]
        if outcome.failure:
            raise CallFailed(outcome.failure, args)
        return outcome.value


def constant(value: np.ndarray, name: str) -> Callable:
    """A function of that name that gives the same whatever it is called with.

    It crosses to an answer's process as its value: calling it hundreds of times needs no way back.
    """

    def function(*args, **named):
        return value.copy()

    function.__name__ = name
    setattr(function, ALWAYS, value)
    return function


def carried(carry: Callable[..., Outcome], *args) -> Outcome:
    """What came of carrying a call to an answer. Whatever that raises is no doing of the answer:
    it becomes MachineryFailed, unless it is Unaskable, or so much came that memory is used up."""
    try:
        return carry(*args)
    except (Unaskable, MemoryError):
        raise
    except Exception as error:
        raise MachineryFailed(f"{type(error).__name__}: {error}") from error
