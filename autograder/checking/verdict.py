"""What a check said, and what an exercise earned and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from autograder.base.answers import FailureKind


class Status(StrEnum):
    """How an exercise stands. GRADER_FAULT: the grader failed, and nobody is zeroed for it."""

    FULL = "full"
    PARTIAL = "partial"
    WRONG = "wrong"
    NOT_ATTEMPTED = "not attempted"
    MISSING = "missing"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    FORBIDDEN_CALL = "forbidden call"
    REJECTED = "rejected"
    GRADER_FAULT = "grader fault"


# How far an answer gets, in this order; what a check of an exercise calls them.
StageName = Literal[
    "defined", "attempted", "callable", "type", "shape", "finite", "values", "properties",
    "gradient",
]  # fmt: skip


class Stage(StrEnum):
    """Where a check stopped: at one of the stages that `ORDER` names, or for want of a value.

    The second half are the kinds of failures, so that it stays known why a call gave no value.
    """

    PASSED = ""
    NOT_REACHED = "not reached"
    DEFINED = "defined"
    ATTEMPTED = "attempted"
    CALLABLE = "callable"
    TYPE = "type"
    SHAPE = "shape"
    FINITE = "finite"
    VALUES = "values"
    PROPERTIES = "properties"
    GRADIENT = "gradient"
    EXCEPTION = FailureKind.EXCEPTION.value
    TIMEOUT = FailureKind.TIMEOUT.value
    MEMORY = FailureKind.MEMORY.value
    CRASH = FailureKind.CRASH.value
    FORBIDDEN_CALL = FailureKind.FORBIDDEN_CALL.value
    UNSENDABLE = FailureKind.UNSENDABLE.value
    UNDEFINED = FailureKind.UNDEFINED.value
    NOT_ATTEMPTED = FailureKind.NOT_ATTEMPTED.value
    LEFT_OVER = FailureKind.LEFT_OVER.value
    UNWRITTEN = FailureKind.UNWRITTEN.value
    LIMIT = FailureKind.LIMIT.value


ORDER = (
    Stage.DEFINED, Stage.ATTEMPTED, Stage.CALLABLE, Stage.TYPE, Stage.SHAPE, Stage.FINITE,
    Stage.VALUES, Stage.PROPERTIES, Stage.GRADIENT,
)  # fmt: skip


@dataclass(frozen=True)
class CheckResult:
    """What one check said. `message` is safe to show to the student."""

    name: str
    points: float
    earned: float
    passed: bool
    message: str = ""
    stage: Stage = Stage.PASSED


@dataclass(frozen=True)
class Verdict:
    """What an exercise earned and why.

    points: None for a fault of the grader, for which nobody is zeroed.
    note: which of several definitions was judged, or that the last one failed.
    """

    exercise: str
    points: float | None
    max_points: float
    status: Status
    message: str = ""
    results: tuple[CheckResult, ...] = ()
    slip: str | None = None
    note: str = ""
