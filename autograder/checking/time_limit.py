"""Ends a call in this process that takes longer than it may.

By a timer of the system where there is one, else by what Ctrl-C does; in the main thread alone,
for only there can Python be interrupted.
"""

from __future__ import annotations

import _thread
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

AGAIN = 0.5  # seconds until a call that swallowed the first interrupt gets the next
HAS_TIMER = hasattr(signal, "setitimer")


class TimeIsUp(BaseException):
    """Raised within the call; not an Exception, so that few answers catch it by accident."""


@contextmanager
def at_most(seconds: float | None, computing: bool = False) -> Iterator[None]:
    """Raises TimeIsUp in the block after so many seconds; never, where None or not possible.

    computing: seconds in which this process computes, where the system can tell them.
    """
    if seconds is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    state = {"going": True, "rung": HAS_TIMER}  # Ctrl-C comes by the same way as our own signal
    number, start = _by_timer(computing) if HAS_TIMER else (signal.SIGINT, _interrupter)
    before = signal.getsignal(number)

    def ring(received, frame):
        if state["going"] and state["rung"]:
            raise TimeIsUp
        if callable(before):
            before(received, frame)

    signal.signal(number, ring)
    stop = start(max(seconds, 1e-3), state)
    try:
        yield
    finally:
        state["going"] = False
        stop()
        signal.signal(number, before or signal.SIG_DFL)


def _by_timer(computing: bool) -> tuple[int, Callable]:
    """A signal of the system's, and what starts its timer; what that was set to goes on later."""
    real, virtual = (signal.ITIMER_REAL, signal.SIGALRM), (signal.ITIMER_VIRTUAL, signal.SIGVTALRM)
    timer, number = virtual if computing else real

    def start(seconds: float, state: dict):
        left, again = signal.setitimer(timer, seconds, AGAIN)
        return lambda: signal.setitimer(timer, left, again)

    return number, start


def _interrupter(seconds: float, state: dict):
    """A thread that interrupts the main one."""

    def interrupt():
        state["rung"] = True
        if state["going"]:
            _thread.interrupt_main()

    timer = threading.Timer(seconds, interrupt)
    timer.daemon = True
    timer.start()
    return timer.cancel
