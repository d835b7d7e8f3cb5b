"""Answers calls with a function of this process: the learner's in a notebook, or our own.

What a call did is found and named by the sandbox's own code, so that both say the same.
"""

from __future__ import annotations

import copy
import time
import warnings
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import numpy as np

from autograder.base.answers import (
    Answer,
    Failure,
    FailureKind,
    MachineryFailed,
    Outcome,
    Unaskable,
)
from autograder.checking import tools
from autograder.checking.exercise import Exercise
from autograder.checking.generators import twin
from autograder.checking.time_limit import TimeIsUp, at_most
from autograder.sandbox import Limits
from autograder.sandbox.decode import Decoder
from autograder.sandbox.digest import digest
from autograder.sandbox.encode import Encoder, Unsendable
from autograder.sandbox.failures import read_failure
from autograder.sandbox.float_errors import noted
from autograder.sandbox.guard import ForbiddenCall, exempt, forbidding, note_if_made
from autograder.sandbox.own_code import codes, is_own, names_of
from autograder.sandbox.protocol import ProtocolError, pack
from autograder.sandbox.trouble import of_call, of_value

LIMITS = Limits()
CAPS = LIMITS.of_messages()
UNCHANGING = {bool, int, float, str, type(None)}


class LocalAnswer(Answer):
    """Calls a function here and notes what it did. Arguments are copied before each call.

    forbid: dotted names that it may not call. objects: it may give back functions and objects
        of its own, as a class does; else what it gives is taken as the sandbox would send it.
    seconds: of computing, for all calls together; None: as long as they take.
    learners: it is the notebook's, and meets what the notebook has made of numpy.
    """

    def __init__(
        self,
        function: Callable,
        name: str,
        forbid: tuple[str, ...] = (),
        objects: bool | None = None,
        seconds: float | None = None,
        learners: bool = False,
    ):
        super().__init__(name)
        self.function = function
        self.forbid = forbid
        self.objects = isinstance(function, type) if objects is None else objects
        self.seconds = self._left = seconds
        self.learners = learners

    def call(self, args: tuple) -> Outcome:
        """What a call does. Memory that the answer uses up is its own affair, and told below."""
        try:
            return self._called(args)
        except MemoryError as error:
            raise MachineryFailed(f"MemoryError: {error}") from error

    def _called(self, args: tuple) -> Outcome:
        if self._left is not None and self._left <= 0:
            return Outcome(failure=self._late())
        given = copied(args)
        if self.learners:  # what a check hands over computes as the check does
            given = tuple(tools.own()(arg) if callable(arg) else arg for arg in given)
        before = [_digest(arg) for arg in given]
        names = names_of(self.function)
        own = {"answer": self.function} if not names else {}  # not written in Python
        value, failure, started = None, None, time.process_time()
        with (
            tools.theirs(tools.NUMPY) if self.learners else nullcontext(),
            warnings.catch_warnings(),
            noted(CAPS["warnings"]) as warned,
            forbidding(names or own, self.forbid) as forbidden_calls,
        ):
            warnings.simplefilter("ignore")
            try:
                with at_most(self._left, computing=True), self._python():
                    value = own.get("answer", self.function)(*given)
            except TimeIsUp:
                if self._left is None:  # whoever asked all this sets the limit
                    raise
                failure, self._left = self._late(), 0.0
            except BaseException as error:
                if not isinstance(error, ForbiddenCall):
                    if not _is_the_answers(error, names):
                        raise
                    failure = self.failure_of(error)
            note_if_made(value)
        if self._left is not None:
            self._left -= time.process_time() - started
        if forbidden_calls:
            failure = Failure(FailureKind.FORBIDDEN_CALL, type=forbidden_calls[0])
        if failure is None:
            value, failure = self._crossed(value)
        pairs = enumerate(zip(before, map(_digest, given), strict=True))
        changed = tuple(i for i, (old, new) in pairs if old != new)
        return Outcome(None if failure else value, failure, changed, tuple(warned))

    def _python(self) -> AbstractContextManager:
        """What a call meets of Python itself; what is set up around it meets its own."""
        return tools.theirs(tools.PYTHON) if self.learners else nullcontext()

    def _late(self) -> Failure:
        return Failure(
            FailureKind.TIMEOUT,
            message=f"all its calls together may take {self.seconds:g} seconds",
        )

    def failure_of(self, error: BaseException) -> Failure | None:
        """What an exception of the answer's own code says, as the sandbox would tell it."""
        node = of_call(error, codes(self.function), names_of(self.function), CAPS["message"])
        return read_failure(node, LIMITS)

    def _crossed(self, value) -> tuple[object, Failure | None]:
        """The value as it would be after crossing from the sandbox, or why it would not."""
        try:
            return crossed(value), None
        except Unsendable as error:
            if self.objects:
                return value, None
            return None, read_failure(of_value(error, CAPS["message"]), LIMITS)
        except (ProtocolError, MemoryError, RecursionError, TypeError) as error:
            return None, read_failure(of_value(error, CAPS["message"]), LIMITS)


def answer_of(exercise: Exercise, function: Callable) -> LocalAnswer:
    """A learner's function as the grader would ask it, and for as long."""
    seconds = Limits(**exercise.limits).wall
    return LocalAnswer(
        function, exercise.name, exercise.forbidden, exercise.objects, seconds, learners=True
    )


def _is_the_answers(error: BaseException, names: dict) -> bool:
    """Whether an exception is the answer's affair: not Ctrl-C, nor what somebody else raised."""
    return isinstance(error, Exception | SystemExit) or is_own(type(error), names)


def crossed(value):
    """A value after encoding and decoding: plain builtins and arrays, however it was made."""
    if value is None or type(value) in (bool, float):
        return value
    encoder = Encoder(CAPS)
    node = encoder.encode(value)
    if type(value) is not np.ndarray:
        pack({"value": node}, encoder.blobs, CAPS)  # raises where it is too long
    decoder = Decoder([bytearray(blob) for blob in encoder.blobs], CAPS)
    result = decoder.decode(node)
    decoder.finish()
    return result


def copied(args: tuple) -> tuple:
    """Arguments that a call may spoil: arrays and containers copied, callables trusted."""
    try:
        return tuple(exempt(a) if callable(a) else _own(a) for a in args)
    except Exception as error:  # an object of the learner's own that cannot be copied
        raise Unaskable(f"{type(error).__name__}: {error}") from error


def _own(value):
    if type(value) in UNCHANGING:
        return value
    return twin(value) if type(value) is np.random.Generator else copy.deepcopy(value)


def _digest(value) -> str:
    """What an argument is; "" for what no call can change, for what cannot cross, and for a
    generator, which may move on."""
    if type(value) in UNCHANGING or type(value) is np.random.Generator:
        return ""
    encoder = Encoder(CAPS, _function)
    try:
        return digest(encoder.encode(value), encoder.blobs)
    except (Unsendable, ProtocolError, RecursionError):
        return ""


def _function(value) -> dict:
    if callable(value) and not isinstance(value, type):
        return {"function": id(value)}
    raise Unsendable(type(value).__name__)
