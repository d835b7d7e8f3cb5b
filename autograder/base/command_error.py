"""How a command ends that cannot do what it was asked: one line on stderr, and a code."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder.base.text import one_line

INCOMPLETE, CANNOT, STOPPED = 1, 2, 130  # exit codes
REQUESTS = [getattr(signal, how) for how in ("SIGTERM", "SIGHUP") if hasattr(signal, how)]


class CommandError(Exception):
    """What was asked cannot be done; the text is one line for whoever asked."""

    code = CANNOT


class Stopped(Exception):
    """The command was stopped, by Ctrl-C, `kill` or its terminal; the text says what is left."""


def exit_code(command: Callable[..., int], args) -> int:
    """What a command returns, or the code of the error that ended it, which is told."""
    try:
        return command(args)
    except CommandError as reason:
        print(f"autograder: {reason}", file=sys.stderr)
        return reason.code
    except Stopped as stopped:
        print(f"\n{stopped}", file=sys.stderr)
        return STOPPED


@contextlib.contextmanager
def writing(path: Path, more: str = "") -> Iterator[None]:
    """What cannot be written here (a full disk, a folder of somebody else's) is a CommandError."""
    try:
        yield
    except OSError as problem:
        why = one_line(problem.strerror or str(problem), 200)
        raise CommandError(f"{path} cannot be written ({why}){more}") from problem


@contextlib.contextmanager
def stoppable(text: str) -> Iterator[None]:
    """Ctrl-C within, the system's request to end, or the terminal's end, ends the command with
    this text; the last not where `nohup` stands in front.
    """
    main = threading.current_thread() is threading.main_thread()
    asked = [how for how in REQUESTS if main and signal.getsignal(how) != signal.SIG_IGN]
    before = {how: signal.signal(how, _interrupt) for how in asked}
    try:
        yield
    except KeyboardInterrupt:
        raise Stopped(text) from None
    finally:
        for how in asked:
            signal.signal(how, before[how])


def _interrupt(*_: object) -> None:
    """As Ctrl-C does. Being told twice does not cut short what is put away then."""
    for how in REQUESTS:
        signal.signal(how, signal.SIG_IGN)
    raise KeyboardInterrupt
