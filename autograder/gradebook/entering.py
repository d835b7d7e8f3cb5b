"""Enters marks into nbgrader's gradebook while the grading goes on."""

from __future__ import annotations

import contextlib
import re
import time

from autograder.base.command_error import CommandError
from autograder.base.text import one_line
from autograder.course import release
from autograder.grading.records import Record
from autograder.grading.settings import Settings

EVERY = 2.0  # seconds between two writes


class GradebookUnavailable(CommandError):
    """The gradebook cannot be opened or written; the text is one line for the instructor."""


class Entering:
    """Writes records into the gradebook, some seconds' worth at a time.

    The gradebook is opened when there is something to enter: importing nbgrader takes
    seconds, in which the workers are at work already.
    """

    def __init__(self, url: str, settings: Settings):
        self.url, self.unsafe = url, settings.unsafe
        self.waiting: list[Record] = []
        self.known: set[str] = set()
        self.written = time.monotonic()
        self.open = contextlib.ExitStack()
        self.book = None

    def __enter__(self) -> Entering:
        return self

    def __exit__(self, *exception) -> None:
        with self.open:
            self.write()

    def add(self, record: Record) -> None:
        self.waiting.append(record)
        if time.monotonic() - self.written > EVERY:
            self.write()

    def write(self) -> None:
        """All that waits, in one go."""
        if not self.waiting:
            return
        from autograder.base import address
        from autograder.gradebook import writer

        try:
            if self.book is None:
                self.book = self.open.enter_context(writer.opened(self.url))
            for chapter in {record.assignment for record in self.waiting} - self.known:
                writer.ensure_assignment(self.book, release.load(chapter))
                self.known.add(chapter)
            writer.write(self.book, self.waiting, self.unsafe)
        except writer.PROBLEMS as problem:
            self.waiting = []
            said = address.cleaned(str(problem), self.url)
            why = one_line(re.split(r"\n\[SQL|\n\(Background", said)[0], 300)
            raise GradebookUnavailable(
                f"the gradebook at {address.shown(self.url)} cannot be written: {why}. "
                "What is graded is kept: the same command goes on from here"
            ) from None
        self.waiting, self.written = [], time.monotonic()
