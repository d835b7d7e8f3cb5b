"""What a long command prints is worth less than its work: a full disk behind stdout, or a reader
who went away, does not end it.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from typing import TextIO

from autograder.base.command_error import INCOMPLETE, CommandError
from autograder.base.text import one_line


class NotPrinted(CommandError):
    """All is done, but what there is to say of it could not be printed."""

    code = INCOMPLETE


class Output(io.TextIOBase):
    """Passes on what is written until the stream refuses it; `problem` is why it did.

    stream: None where the process was started with the stream closed.
    """

    def __init__(self, stream: TextIO | None):
        self.stream = stream
        self.problem: OSError | None = None

    def write(self, text: str) -> int:
        self._try(lambda stream: stream.write(text))
        return len(text)

    def flush(self) -> None:
        self._try(lambda stream: stream.flush())

    def close(self) -> None:
        """Leaves the stream as it is: whoever opened it closes it."""

    def isatty(self) -> bool:
        return self.stream is not None and self.stream.isatty()

    def _try(self, do) -> None:
        if self.stream is None or self.problem:
            return
        try:
            do(self.stream)
        except OSError as problem:
            self.problem = problem
            drop_the_rest(self.stream)


@contextlib.contextmanager
def outlasting_its_readers(where: str) -> Iterator[None]:
    """Runs to the end whatever becomes of stdout and stderr; then what could not be printed is
    NotPrinted, with `where` it stands.
    """
    printed, warned = Output(sys.stdout), Output(sys.stderr)
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(warned):
        yield
        printed.flush()
    if printed.problem:
        why = one_line(printed.problem.strerror or str(printed.problem), 200)
        raise NotPrinted(f"the work is done, but could not be told ({why}). {where}")


def drop_the_rest(stream: TextIO) -> None:
    """What is still in the stream's buffer would be written, and fail, when Python ends."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
