"""A call may take so long and no longer, in a notebook as in the grader."""

import contextlib
import signal
import threading
import time

import pytest

from autograder.checking import time_limit
from autograder.checking.local import LocalAnswer
from autograder.checking.time_limit import TimeIsUp, at_most


def forever(x):
    while True:
        pass


def stubborn(x):
    """Swallows the first interrupts."""
    for _ in range(2):
        with contextlib.suppress(BaseException):
            forever(x)
    forever(x)


@pytest.fixture(params=[True, False], ids=["timer", "thread"])
def way(request, monkeypatch):
    if request.param and not time_limit.HAS_TIMER:
        pytest.skip("no timer of the system here")
    monkeypatch.setattr(time_limit, "HAS_TIMER", request.param)
    return request.param


def test_a_call_without_end_is_ended_and_later_ones_are_not_begun(way):
    answer = LocalAnswer(forever, "f", seconds=0.05)
    failure = answer.call((1,)).failure
    assert (failure.kind, failure.message) == (
        "timeout",
        "all its calls together may take 0.05 seconds",
    )
    answer.function = lambda x: x
    assert answer.call((1,)).failure == failure


def test_an_interrupt_that_was_swallowed_comes_again(monkeypatch):
    monkeypatch.setattr(time_limit, "AGAIN", 0.02)
    assert LocalAnswer(stubborn, "f", seconds=0.02).call((1,)).failure.kind == "timeout"


def test_what_is_done_in_time_hears_nothing(way):
    before = signal.getsignal(signal.SIGINT)
    with at_most(60):
        pass
    assert signal.getsignal(signal.SIGINT) is before
    if time_limit.HAS_TIMER:
        assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_a_limit_within_a_limit_leaves_the_outer_one_in_force():
    def both():
        with at_most(0.1):
            with at_most(60):
                pass
            while True:
                time.sleep(0.01)

    with pytest.raises(TimeIsUp):
        both()


def test_without_a_limit_a_call_takes_as_long_as_it_takes():
    with at_most(None):
        pass
    assert LocalAnswer(lambda x: x, "f").call((1,)).value == 1


def test_in_another_thread_nothing_is_interrupted():
    seen = []
    thread = threading.Thread(
        target=lambda: seen.append(LocalAnswer(abs, "f", seconds=9).call((-1,)))
    )
    thread.start()
    thread.join()
    assert seen[0].value == 1


@pytest.mark.skipif(not time_limit.HAS_TIMER, reason="no timer of the system here")
def test_what_a_process_computes_is_measured_apart_and_nothing_of_it_is_left():
    before = signal.getsignal(signal.SIGVTALRM)
    with pytest.raises(TimeIsUp), at_most(0.01, computing=True):
        forever(0)
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
