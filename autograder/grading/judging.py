"""Judges clean notebooks, one after the other, with one sandbox. Touches no files."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable, Sequence

from autograder.checking.verdict import Verdict
from autograder.grading import marking
from autograder.intake import Intake
from autograder.sandbox import Sandbox


class Judging:
    """A sandbox that is opened when it is needed, and closed with this process at the latest:
    nobody tells a worker of a pool when it is the end. Lives and dies with its thread.

    lasting: the process does other things too, and afterwards: it keeps its collector as it is.
    """

    def __init__(self, unsafe: bool = False, backend: str | None = None, lasting: bool = False):
        self.unsafe, self.backend, self.lasting = unsafe, backend, lasting
        self.sandbox: Sandbox | None = None
        self.settled: set[str] = set()  # chapters of which everything is loaded

    def verdicts(
        self,
        submitted: Intake,
        seed_of: Callable[[str], int] | None,
        cached: Sequence[Verdict] = (),
    ) -> tuple[list[Verdict], list[str]]:
        """Verdicts and faults of the grader; where there are any, after a second try. That asks
        no visible example anew of an exercise that has its words.

        seed_of: seed of the hidden inputs by exercise name; None: visible examples only.
        cached: verdicts on some exercises, which are not judged again.
        """
        fixed = marking.Fixed()
        for fixed.last in (False, True):
            faults: list[str] = []
            verdicts = marking.grade_notebook(
                submitted, self._open(), seed_of, faults, cached, fixed
            )
            if not faults:
                break
            self.close()
        self._settle(submitted.chapter)
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
            sandbox.close()

    def _open(self) -> Sandbox:
        if self.sandbox is None:
            self.sandbox = Sandbox(unsafe=self.unsafe, backend=self.backend)
            atexit.register(self.close)
        return self.sandbox
