"""Why there is no value: what a child told, and what the system says of its end."""

import signal

import pytest

from autograder.base.answers import Failure, FailureKind
from autograder.sandbox.failures import death, read_failure, signal_name
from autograder.sandbox.limits import Limits

TOLD = {"kind": "exception", "type": "ValueError", "message": "no", "line": 3}


def report(**said) -> dict:
    return {"status": None, "alive": False, "cpu": 0, **said}


@pytest.mark.parametrize(
    ("said", "failure"),
    [
        ({"alive": True}, (FailureKind.CRASH, "closed")),
        ({}, (FailureKind.CRASH, "closed")),
        ({"status": 0}, (FailureKind.CRASH, "exit")),
        ({"status": 7}, (FailureKind.CRASH, "exit")),
        ({"status": -signal.SIGXCPU}, (FailureKind.TIMEOUT, "")),
        ({"status": -signal.SIGKILL, "cpu": 20}, (FailureKind.TIMEOUT, "")),
        ({"status": -signal.SIGKILL, "cpu": 3}, (FailureKind.MEMORY, "")),
        ({"status": -signal.SIGSEGV}, (FailureKind.CRASH, "SIGSEGV")),
        ({"status": -signal.SIGKILL, "flooded": True}, (FailureKind.LIMIT, "")),
    ],
)
def test_the_end_of_a_child_has_a_kind_by_how_it_ended(said, failure):
    ended = death(report(**said), 20)
    assert (ended.kind, ended.type) == failure
    assert (ended.message == "it crashed the whole process") == (ended.type == "SIGSEGV")


def test_a_status_is_told_with_the_exit():
    assert death(report(status=7), 20).message.endswith("with status 7")


def test_signals_without_a_name_keep_their_number():
    assert [signal_name(11), signal_name(4711)] == ["SIGSEGV", "signal 4711"]


def test_no_failure_is_none():
    assert read_failure(None, Limits()) is None


def test_what_was_told_is_taken_over_on_one_line_and_cut():
    limits = Limits(message=10)
    told = read_failure({**TOLD, "message": "a\nb" + "c" * 50, "type": "T" * 200}, limits)
    assert "\n" not in told.message
    assert len(told.message) <= 10
    assert len(told.type) <= 80


@pytest.mark.parametrize("line", [0, -1, 10**6, True, "3", 2.0])
def test_a_line_that_is_none_is_left_out(line):
    assert read_failure({**TOLD, "line": line}, Limits()) == Failure(
        FailureKind.EXCEPTION, "ValueError", "no", None
    )
