"""Grades a class in a process that kills itself (SIGKILL) at random moments, again and again.

    python -m tests.commands.killed_at SUBMITTED OUT SEED KILLS

A moment is one of the times at which the process opens a file to write, makes a folder, moves or
removes a file, or changes the gradebook, into which every record goes at once. Prints what each
kill hit, a line each. What is imported is shared by all runs, so that a run is short.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from autograder.commands import grade
from autograder.gradebook import entering, writer

EVENTS = {"open", "os.rename", "os.mkdir", "os.remove", "sqlite3.connect"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Moments:
    """Counts moments; at the last one the process ends."""

    def __init__(self, last: int = 0):
        self.last, self.count = last, 0

    def passed(self, what: str) -> None:
        self.count += 1
        if self.count == self.last:
            os.write(2, f"{what}\n".encode())
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        """From now on, in this process."""
        sys.addaudithook(self._heard)
        for name in ("_insert", "_update"):
            self._wrap(name)

    def _heard(self, event: str, args: tuple) -> None:
        if event in EVENTS and (event != "open" or args[2] & WRITING):
            self.passed(event)

    def _wrap(self, name: str) -> None:
        write = getattr(writer.Batch, name)

        def counted(batch, table, *args):
            write(batch, table, *args)
            self.passed(f"{name} {table.name}")

        setattr(writer.Batch, name, counted)


def run(submitted: Path, out: Path, last: int = 0) -> int:
    """Moments of a run in a process of its own; -1 where it was killed."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        moments, entering.EVERY = Moments(last), -1.0
        with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
            moments.watch()
            grade.grade(grade.Options(submitted, out, seed=7, workers=1))
        os.write(theirs, str(moments.count).encode())
        os._exit(0)
    os.close(theirs)
    _, status = os.waitpid(child, 0)
    with open(ours) as printed:
        return -1 if os.WIFSIGNALED(status) else int(printed.read())


def left(submitted: Path, out: Path) -> int:
    """Moments that a run from here on has: found by running it in a copy of the folder."""
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "out"
        if out.exists():
            shutil.copytree(out, copied)
        return run(submitted, copied)


def main(submitted: Path, out: Path, seed: int, kills: int) -> None:
    rng = random.Random(seed)
    for _ in range(kills):
        moment = rng.randint(1, left(submitted, out))
        if run(submitted, out, moment) >= 0:
            raise SystemExit(f"moment {moment} did not come")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
