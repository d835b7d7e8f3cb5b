"""One notebook in the sandbox: its cells run in order, then its functions answer calls."""

from __future__ import annotations

import contextlib
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autograder.base.answers import Failure
from autograder.base.text import one_line

from . import magics
from .channel import Channel, Lost
from .limits import Limits
from .protocol import FAILURE, FAILURES, ProtocolError
from .warm import signal_name

WARM = ("matplotlib", "scipy", "sklearn", "pandas")


@dataclass(frozen=True)
class Cell:
    """A learner's cell; the label is the exercise it answers, or "" for a helper cell."""

    label: str
    source: str


class Session:
    """The cells of one notebook and the child that runs them, forked anew when it dies."""

    def __init__(self, sandbox, cells: Sequence[Cell], limits: Limits):
        self.limits = limits
        self.ids = 1  # of the next call
        self.child: Channel | None = None
        self.talk: Any = None  # the Conversation that the child is in, or was in last
        self.served: set[str] = set()  # exercises that this child has answered for
        self._sandbox = sandbox
        self._cells = list(cells)
        self._fatal: dict[int, Failure] = {}
        self._raised: dict[int, Failure] = {}
        self._process: dict[str, int] = {}
        self._left = limits.session
        self._closed = self._ran = False

    @property
    def failures(self) -> dict[int, Failure]:
        """Cells that raised, hung or crashed, by index; the cells after them ran all the same."""
        if not self._ran and not self._closed:
            with contextlib.suppress(Lost):  # every cell that could not run has its failure
                self.start(self.limits)
        return dict(sorted({**self._raised, **self._fatal}.items()))

    def answer(
        self,
        name: str,
        forbid: Sequence[str] = (),
        limits: Limits | None = None,
        objects: bool = False,
    ):
        """The learner's function `name`, to be called with plain data and functions.

        forbid: dotted names it may not lean on. limits: for all its calls together.
        objects: functions and objects that it returns may be used too, as handles. Only for
        exercises that ask for them: operators on such an object are the learner's code.
        """
        from .proxy import SandboxAnswer

        return SandboxAnswer(self, name, tuple(forbid), limits or self.limits, objects)

    def close(self):
        """End the child; nothing of it is left."""
        self._closed = True
        self.drop()

    def start(self, limits: Limits) -> Channel:
        """A child that has run the cells. Lost("timeout") when the notebook's time is used up."""
        if self._closed:
            raise RuntimeError("the session is closed")
        if self.child is not None and self._process != limits.of_process():
            self.drop()
        while self.child is None:
            self._run(limits)
        return self.child

    def spend(self, seconds: float):
        """Count time against the whole notebook's."""
        self._left -= seconds

    def lose(self, loss: Lost) -> Failure:
        """End a child that is of no more use, and say why in a failure."""
        report = self.drop(loss.cause == "closed")
        if loss.cause == "timeout":
            return Failure("timeout", message="it did not finish in time")
        if loss.cause != "closed":
            return Failure(loss.cause, message=one_line(str(loss), self.limits.message))
        return _death(report, self._process.get("cpu", 0))

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

    def _run(self, limits: Limits):
        """Fork and run the cells that have not proved fatal; a death makes one more so."""
        started = time.monotonic()
        self._ran = True
        self._raised = {}
        todo = [i for i in range(len(self._cells)) if i not in self._fatal]
        self._afford(todo)
        sources = [self._cells[i].source for i in todo]
        self._process = limits.of_process()
        self.served = set()
        self.child = Channel(self._sandbox.fork(limits, _warm(sources)), limits)
        index = None
        try:
            deadline = time.monotonic() + min(limits.cell, self._left)
            blobs = [source.encode("utf-8", "replace") for source in sources]
            cells = [[i, self._cells[i].label] for i in todo]
            self.child.send({"kind": "run", "cells": cells}, blobs, deadline)
            for index in todo:
                message, _ = self.child.receive(deadline)
                self._note(message, index)
                deadline = time.monotonic() + min(limits.cell, self._left)
        except ProtocolError as error:
            self.drop()
            self._fatal.update({i: Failure("limit", message=str(error)) for i in todo})
        except Lost as loss:
            first = todo[0] if todo else 0
            self._fatal[first if index is None else index] = self.lose(loss)
        finally:
            self._left -= time.monotonic() - started

    def _afford(self, todo: list[int]):
        if self._left > 0:
            return
        failure = Failure("timeout", message="the whole notebook took too long")
        self._fatal.update(dict.fromkeys(todo, failure))
        raise Lost("timeout", "the whole notebook took too long")

    def _note(self, message: dict, index: int):
        if message["kind"] != "cell" or message.get("index") != index:
            raise Lost("crash", "a message out of turn")
        failure = read_failure(message.get("failure"), self.limits)
        if failure is not None:
            self._raised[index] = failure


def read_failure(node, limits: Limits) -> Failure | None:
    """A failure as the child told it, checked. Lost("crash") when it is none."""
    if node is None:
        return None
    if type(node) is not dict or set(node) != FAILURE or node["kind"] not in FAILURES:
        raise Lost("crash", "a failure that is none")
    line = node["line"]
    if type(node["type"]) is not str or type(node["message"]) is not str:
        raise Lost("crash", "a failure that is none")
    if line is not None and (type(line) is not int or not 0 < line < 10**6):
        line = None
    name, text = one_line(node["type"], 80), one_line(node["message"], limits.message)
    return Failure(node["kind"], name, text, line)


def _death(report: dict, cpu: int) -> Failure:
    """The failure of a child that is gone, by the zygote's word on how it ended."""
    status = report.get("status")
    if report.get("flooded"):
        return Failure("limit", message="it wrote more to its disk than it may")
    if status is None or report["alive"]:
        return Failure("crash", "closed", "it closed the grader's channel")
    if status >= 0:
        return Failure("crash", "exit", f"it ended the whole process, with status {status}")
    if -status == signal.SIGXCPU or report["cpu"] >= cpu:
        return Failure("timeout", message="it used up its computing time")
    if -status == signal.SIGKILL:
        return Failure("memory", message="the system ran out of memory for it")
    return Failure("crash", signal_name(-status), "it crashed the whole process")


def _warm(sources: list[str]) -> list[str]:
    """What the zygote should have loaded for these cells."""
    names = [name for name in WARM if any(name in source for source in sources)]
    return names + ["magics"] * any(magics.used(source) for source in sources)
