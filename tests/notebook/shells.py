"""An IPython shell in this process that stands for a notebook's kernel, for tests."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator

import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell

from autograder.checking.verdict import Verdict
from autograder.notebook import definitions, learner, memory, open_exercises

START = "import numpy as np\nfrom autograder import check, hint, solution, progress"


class Kernel:
    """Runs cells; keeps the verdicts of checks in order, and what was shown."""

    def __init__(self, shell: InteractiveShell):
        self.shell = shell
        self.verdicts: list[Verdict] = []
        self.said = ""

    def run(self, *cells: str, ids: tuple[str, ...] = ()):
        """Runs these cells one after the other; a cell that fails leaves the others alone."""
        for number, source in enumerate(cells):
            cell = ids[number] if ids else None
            written = io.StringIO()
            with contextlib.redirect_stdout(written), contextlib.redirect_stderr(written):
                result = self.shell.run_cell(source, store_history=True, cell_id=cell)
            self.said = written.getvalue()
        return result

    def check(self, call: str) -> Verdict:
        """The verdict of a cell that checks."""
        before = len(self.verdicts)
        self.run(call)
        assert len(self.verdicts) == before + 1, self.said
        return self.verdicts[-1]


@contextlib.contextmanager
def kernel() -> Iterator[Kernel]:
    """A new shell, in which the course was imported."""
    with pytest.MonkeyPatch.context() as patch, np.errstate():
        shell = InteractiveShell.instance()
        patch.setattr(shell, "kernel", True, raising=False)
        running = Kernel(shell)
        patch.setattr(memory, "record", lambda name, verdict: running.verdicts.append(verdict))
        patch.setattr(learner, "show", lambda html, text: print(text))
        try:
            open_exercises.explain_open_exercises()
            running.run(START)
            yield running
        finally:
            definitions._trackers.clear()
            InteractiveShell.clear_instance()
