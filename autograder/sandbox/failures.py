"""Why a call or a cell gave nothing: as the child told it, or as the system did of its end."""

from __future__ import annotations

import signal
from typing import Literal

from autograder.base.answers import Failure, FailureKind
from autograder.base.text import one_line

from .limits import Limits
from .protocol import FAILURE, FAILURES

Cause = Literal["timeout", "closed", "crash", "limit"]


class Lost(Exception):
    """The child is of no more use; "crash" is garbage."""

    def __init__(self, cause: Cause, text: str = ""):
        super().__init__(text or cause)
        self.cause = cause


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
    return Failure(FailureKind(node["kind"]), name, text, line)


def death(report: dict, cpu: int) -> Failure:
    """The failure of a child that is gone, by the zygote's word on how it ended."""
    status = report.get("status")
    if report.get("flooded"):
        return Failure(FailureKind.LIMIT, message="it wrote more to its disk than it may")
    if status is None or report["alive"]:
        return Failure(FailureKind.CRASH, "closed", "it closed the grader's channel")
    if status >= 0:
        return Failure(
            FailureKind.CRASH, "exit", f"it ended the whole process, with status {status}"
        )
    if -status == signal.SIGXCPU or report["cpu"] >= cpu:
        return Failure(FailureKind.TIMEOUT, message=f"a notebook may compute for {cpu} seconds")
    if -status == signal.SIGKILL:
        return Failure(FailureKind.MEMORY, message="the system ran out of memory for it")
    return Failure(FailureKind.CRASH, signal_name(-status), "it crashed the whole process")


def signal_name(number: int) -> str:
    """SIGSEGV for 11."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
