"""One notebook in the sandbox: its cells run in order, then its functions answer calls."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autograder.base.answers import Failure, FailureKind
from autograder.base.text import one_line

from . import magics
from .channel import Channel
from .failures import Lost, death, read_failure
from .limits import Limits
from .protocol import FIELDS, ProtocolError
from .proxy import PATIENCE, SandboxAnswer

PRELOADABLE = ("matplotlib", "scipy", "sklearn", "pandas")
_CELL = FIELDS["cell"] | {"kind"}


@dataclass(frozen=True)
class Cell:
    """A learner's cell; the label is the exercise it answers, or "" for a helper cell.

    number: which cell of the notebook that was handed in, from 1 on; 0 for one of the course's.
    """

    label: str
    source: str
    number: int = 0


class Session:
    """The cells of one notebook and the child that runs them, forked anew when it dies.

    stops: how many cells have run when calls of an exercise are answered, by its name; where
        there is no such number, all. An exercise whose place has passed costs a new child.
    """

    def __init__(
        self, sandbox, cells: Sequence[Cell], limits: Limits, stops: dict[str, int] | None = None
    ):
        self.limits = limits
        self.ids = 1  # of the next call
        self.child: Channel | None = None
        self.talk: Any = None  # the Conversation that the child is in, or was in last
        self.served: set[str] = set()  # exercises that this child has answered for
        self.stops = stops or {}
        self.defined: dict[int, tuple[str, ...]] = {}  # exercises that a cell gave a definition
        self._sandbox = sandbox
        self._cells = list(cells)
        self._watch = sorted({cell.label for cell in cells if cell.label} | self.stops.keys())
        self._place = 0  # cells that this child has run
        self._fatal: dict[int, Failure] = {}
        self._raised: dict[int, Failure] = {}
        self._process: dict[str, int] = {}
        self._left = limits.session
        self._closed = False

    @property
    def failures(self) -> dict[int, Failure]:
        """Cells that raised, hung or crashed, by index; the cells after them ran all the same.

        Of the cells that have run so far; of all of them where none has run.
        """
        if not self._place and not self._fatal and not self._closed:
            self.finish()
        return dict(sorted({**self._raised, **self._fatal}.items()))

    def finish(self):
        """Run the cells that have not run yet."""
        with contextlib.suppress(Lost):  # every cell that could not run has its failure
            self.start(self.limits)

    def answer(
        self,
        name: str,
        forbid: Sequence[str] = (),
        limits: Limits | None = None,
        objects: bool = False,
    ):
        """The learner's function `name`, to be called with plain data and functions.

        forbid: dotted names it may not call. limits: for all its calls together.
        objects: functions and objects that it returns may be used too, as handles. Only for
        exercises that ask for them: operators on such an object are the learner's code.
        """
        return SandboxAnswer(self, name, tuple(forbid), limits or self.limits, objects)

    def close(self):
        """End the child; nothing of it is left."""
        self._closed = True
        self.drop()

    def start(self, limits: Limits, name: str = "") -> Channel:
        """A child that has run the cells up to the place of exercise `name`, or all of them.

        Lost("timeout") when the notebook's time is used up.
        """
        if self._closed:
            raise RuntimeError("the session is closed")
        stop = self.stops.get(name, len(self._cells))
        while True:
            if self._process != limits.of_process() or self._place > stop:
                self.drop()
            if self.child is None:
                self._fork(limits)
            elif self._place < stop:
                self.quiet(PATIENCE)
            if self.child is not None:
                self._run(self.child, limits, stop)
            if self.child is not None:
                return self.child

    def spend(self, seconds: float):
        """Count time against the whole notebook's."""
        self._left -= seconds

    def lose(self, loss: Lost) -> Failure:
        """End a child that is of no more use, and say why in a failure."""
        report = self.drop(loss.cause == "closed")
        if loss.cause == "timeout":
            return Failure(FailureKind.TIMEOUT)
        if loss.cause != "closed":
            return Failure(
                FailureKind(loss.cause), message=one_line(str(loss), self.limits.message)
            )
        return death(report, self._process.get("cpu", 0))

    def quiet(self, patience: float):
        """Let the child finish calls whose outcomes nobody needs; end it if that takes long."""
        talk, deadline = self.talk, time.monotonic() + patience
        try:
            while talk is not None and talk.waiting:
                talk.receive(deadline)
        except Lost:
            self.drop()

    def drop(self, grace: bool = False) -> dict:
        """End the child, if there is one; how it ended."""
        if self.child is None:
            return {}
        self.child.close()
        self.child = self.talk = None
        return self._sandbox.end(grace)

    def _fork(self, limits: Limits):
        """A new child, which has run nothing yet."""
        self._afford()
        self._process, self._place, self.served = limits.of_process(), 0, set()
        preload = _to_preload([cell.source for cell in self._cells])
        self.child = Channel(self._sandbox.fork(limits, preload), limits)

    def _run(self, child: Channel, limits: Limits, stop: int):
        """Run the cells up to `stop` that have not proved fatal; a death makes one more so."""
        started = time.monotonic()
        todo = [i for i in range(self._place, stop) if i not in self._fatal]
        index = None
        try:
            if todo:
                self._afford()
                deadline = self._ask(child, todo, limits)
            for index in todo:
                message, _ = child.receive(deadline)
                self._note(message, index)
                deadline = time.monotonic() + min(limits.cell, self._left)
            self._place = stop
        except ProtocolError as error:
            self.drop()
            self._fatal.update({i: Failure(FailureKind.LIMIT, message=str(error)) for i in todo})
        except Lost as loss:
            first = todo[0]
            failure = self.lose(loss)
            if loss.cause == "timeout":
                failure = Failure(
                    FailureKind.TIMEOUT, message=f"a cell may take {limits.cell:g} seconds"
                )
            self._fatal[first if index is None else index] = failure
        finally:
            self._left -= time.monotonic() - started

    def _ask(self, child: Channel, todo: list[int], limits: Limits) -> float:
        """Ask the child to run these cells; until when the first must be done."""
        deadline = time.monotonic() + min(limits.cell, self._left)
        blobs = [self._cells[i].source.encode("utf-8", "replace") for i in todo]
        child.send({"kind": "run", "cells": todo, "watch": self._watch}, blobs, deadline)
        return deadline

    def _afford(self):
        if self._left > 0:
            return
        failure = Failure(
            FailureKind.TIMEOUT, message=f"a notebook may take {self.limits.session:g} seconds"
        )
        for index in range(self._place, len(self._cells)):
            self._fatal.setdefault(index, failure)
        self.drop()
        raise Lost("timeout", "the whole notebook took too long")

    def _note(self, message: dict, index: int):
        if set(message) != _CELL or message["kind"] != "cell" or message["index"] != index:
            raise Lost("crash", "a message out of turn")
        failure, defines = read_failure(message["failure"], self.limits), message["defines"]
        if type(defines) is not list or any(name not in self._watch for name in defines):
            raise Lost("crash", "definitions that are none")
        self.defined[index] = tuple(sorted(set(defines)))
        self._raised.pop(index, None)
        if failure is not None:
            self._raised[index] = failure


def _to_preload(sources: list[str]) -> list[str]:
    """What the zygote should have loaded for these cells."""
    names = [name for name in PRELOADABLE if any(name in source for source in sources)]
    return names + ["magics"] * any(magics.used(source) for source in sources)
