"""How much of the computer's time one answer may take here: what students wrote is read by a
lexer that some texts keep busy for minutes."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = 2.0  # of computing, for one answer
LONGEST = 20_000  # characters of one answer


class TooMuch(BaseException):
    """The answer takes too long. No library takes it for an error of its own."""


@contextmanager
def budget(seconds: float) -> Iterator[None]:
    """Raises TooMuch in what takes longer.

    By a timer of this process, where there is one: not on Windows, nor outside the main thread.
    """
    timer = getattr(signal, "ITIMER_VIRTUAL", None)
    if timer is None or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        raise TooMuch

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(signal.SIGVTALRM, before)
