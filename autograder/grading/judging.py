"""Judges clean notebooks, one after the other, with one sandbox. Touches no files."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable, Sequence

from autograder.checking.exercise import Verdict
from autograder.grading import marking
from autograder.intake import Intake
from autograder.sandbox import Sandbox


class Judging:
    """A sandbox that is opened when it is needed, and closed with this process at the latest:
    nobody tells a worker of a pool when it is the end. Lives and dies with its thread.

    lasting: the process does other things too, and afterwards: it keeps its collector as it is.
    """

    def __init__(self, unsafe: bool = False, wall: str | None = None, lasting: bool = False):
        self.unsafe, self.wall, self.lasting = unsafe, wall, lasting
        self.sandbox: Sandbox | None = None
        self.settled: set[str] = set()  # chapters of which everything is loaded

    def verdicts(
        self, found: Intake, seed_of: Callable[[str], int] | None, kept: Sequence[Verdict] = ()
    ) -> tuple[list[Verdict], list[str]]:
        """Verdicts and faults of the grader; where there are any, after a second try.

        seed_of: seed of the hidden inputs by exercise name; None: visible examples only.
        kept: verdicts on some exercises, which are not judged again.
        """
        for _ in range(2):
            faults: list[str] = []
            verdicts = marking.grade_notebook(found, self._open(), seed_of, faults, kept)
            if not faults:
                break
            self.close()
        self._settle(found.chapter)
        return verdicts, faults

    def _settle(self, chapter: str) -> None:
        """What a chapter's first notebook loaded stays: the collector need not walk it again."""
        if chapter not in self.settled and not self.lasting:
            self.settled.add(chapter)
            gc.collect()
            gc.freeze()

    def describe(self) -> str:
        """What stands between us and the learner's code."""
        return self._open().describe()

    def close(self) -> None:
        if self.sandbox is not None:
            sandbox, self.sandbox = self.sandbox, None
            atexit.unregister(self.close)
            sandbox.__exit__(None, None, None)

    def _open(self) -> Sandbox:
        if self.sandbox is None:
            self.sandbox = Sandbox(unsafe=self.unsafe, wall=self.wall).__enter__()
            atexit.register(self.close)
        return self.sandbox
