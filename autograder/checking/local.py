"""Answers calls with a function of this process: the learner's in a notebook, or our own."""

from __future__ import annotations

import copy
import traceback
import warnings
from collections.abc import Callable
from types import FunctionType

import numpy as np

from autograder.base.answers import Answer, Failure, Outcome, Unaskable
from autograder.base.text import one_line
from autograder.sandbox.float_errors import noted
from autograder.sandbox.guard import Leaned, exempt, leaning, note_if_made

LONGEST_TEXT = 300


class LocalAnswer(Answer):
    """Calls a function here and notes what it did. Arguments are copied before each call."""

    def __init__(self, function: Callable, name: str, forbid: tuple[str, ...] = ()):
        super().__init__(name)
        self.function = function
        self.forbid = forbid

    def call(self, args: tuple) -> Outcome:
        given = copied(args)
        namespace = getattr(of_its_cell(self.function), "__globals__", None)
        own = {"answer": self.function} if namespace is None else {}  # not written in Python
        value, error = None, None
        with (
            warnings.catch_warnings(),
            noted() as warned,
            leaning(namespace or own, self.forbid) as leaned,
        ):
            warnings.simplefilter("ignore")
            try:
                value = own.get("answer", self.function)(*given)
            except (Exception, Leaned, SystemExit) as raised:
                error = raised
            note_if_made(value)
        if leaned:
            return Outcome(failure=Failure("lean", type=leaned[0]))
        if error is not None:
            return Outcome(failure=self._failure(error))
        changed = tuple(i for i, a in enumerate(args) if not unchanged(a, given[i]))
        return Outcome(value, None, changed, tuple(warned))

    def _failure(self, error: BaseException) -> Failure:
        if isinstance(error, SystemExit):
            return Failure("crash")
        line = line_of(error, self.function)
        if isinstance(error, NotImplementedError) and line is not None:
            return Failure("not attempted", line=line)
        kind = "memory" if isinstance(error, MemoryError) else "exception"
        return Failure(kind, one_line(type(error).__name__, 80), text_of(error), line)


def copied(args: tuple) -> tuple:
    """Arguments that a call may spoil: arrays and containers copied, callables trusted."""
    try:
        return tuple(exempt(a) if callable(a) else copy.deepcopy(a) for a in args)
    except Exception as error:  # an object of the learner's own that cannot be copied
        raise Unaskable(f"{type(error).__name__}: {error}") from error


def text_of(error: BaseException) -> str:
    """The text of a learner's exception on one line; empty where even that fails."""
    try:
        return one_line(str(error), LONGEST_TEXT)
    except Exception:
        return ""


def unchanged(before, after) -> bool:
    """Whether an argument is after the call what it was before."""
    if callable(before):
        return True
    if type(before) is not type(after):
        return False
    if isinstance(before, dict):
        return before.keys() == after.keys() and all(unchanged(before[k], after[k]) for k in before)
    if isinstance(before, np.ndarray):
        same = before.shape == after.shape and before.dtype == after.dtype
        return same and np.array_equal(before, after, equal_nan=before.dtype.kind == "f")
    if isinstance(before, list | tuple):
        return len(before) == len(after) and all(map(unchanged, before, after))
    if isinstance(before, np.random.Generator):
        return True
    return before == after or before is after


def of_its_cell(answer: Callable) -> Callable:
    """A function written in the cell of the answer: itself, or a method of a class."""
    methods = vars(answer).values() if isinstance(answer, type) else ()
    return next((m for m in methods if isinstance(m, FunctionType)), answer)


def line_of(error: BaseException, function: Callable) -> int | None:
    """Line of the learner's cell at which `error` arose, or None when it was elsewhere."""
    code = getattr(of_its_cell(function), "__code__", None)
    if code is None:
        return None
    frames = [
        f for f in traceback.extract_tb(error.__traceback__) if f.filename == code.co_filename
    ]
    return frames[-1].lineno if frames else None
