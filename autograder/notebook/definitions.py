"""Remembers in a kernel what the grader finds when it runs the cells: the learner's own last
definition of each exercise, and runs of cells that failed or misspelled a name.
"""

from __future__ import annotations

import ast
import dataclasses
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from autograder.base.answers import Failure
from autograder.checking.definition_notes import CellRun, failed, note
from autograder.course import sources
from autograder.sandbox import Limits
from autograder.sandbox.definitions import Definitions
from autograder.sandbox.failures import read_failure
from autograder.sandbox.statements import runs
from autograder.sandbox.trouble import of_cell

MOST_RUNS = 1000
LIMITS = Limits()
_LOOK = "__import__('autograder.notebook.definitions', fromlist=['looked']).looked({})"


@cache
def exercise_names() -> frozenset[str]:
    """Names of all exercises, without loading their checks."""
    return frozenset(n for chapter in sources.chapters() for n in sources.solution_names(chapter))


class Tracker:
    """What one IPython shell has run. An AST transformer, which looks after each statement that
    may bind an exercise's name, and a listener for the end of each cell.
    """

    def __init__(self, shell):
        self.shell = shell
        self.definitions = Definitions(shell.user_ns, exercise_names())
        self.runs: list[CellRun] = []
        self._looked_at: list[str] = []
        self._last: frozenset[str] = frozenset()  # bound by a cell's last statement, not defined
        self.look()
        shell.ast_transformers.append(self)
        shell.events.register("pre_run_cell", self._begin)
        shell.events.register("post_run_cell", self._end)

    def look(self, but: frozenset[str] = frozenset()) -> None:
        """Notes what names have come to stand for up to here."""
        self._looked_at += self.definitions.look(self.shell.execution_count, but)

    def note(self, name: str) -> str:
        """What is to be said about the definition of `name` that is judged, or ""."""
        said = note(name, self.runs, exercise_names())
        own, names = self.definitions.own.get(name), self.shell.user_ns
        if said or own is None or names.get(name, self) is own.value:
            return said
        if name not in names:
            return f"Your {name} of cell [{own.cell}] has been deleted since: run that cell again."
        kind = type(names[name]).__name__
        return (
            f"By now {name} stands for something else, of type {kind}. "
            f"Judged is your own {name}, of cell [{own.cell}]."
        )

    @contextmanager
    def judging(self, name: str) -> Iterator[None]:
        """Within the block the name stands for what is judged, for a class may make more of its
        own kind; and exit() ends the call, not the kernel.
        """
        leave = getattr(self.shell, "ask_exit", None)
        self.shell.ask_exit = _leave
        try:
            with self.definitions.in_force(name):
                yield
        finally:
            if leave is None:
                del self.shell.ask_exit
            else:
                self.shell.ask_exit = leave

    def failed(self, name: str) -> Failure | None:
        """Why the last cell that was meant to define `name` did not, where that is known."""
        return failed(name, self.runs)

    def failure(self, error: BaseException, file: str = "") -> Failure | None:
        """What stopped a cell, as the grader would say it; its line in `file`, or in that cell."""
        if isinstance(error, SyntaxError):
            file = str(error.filename)
        for frame, _ in traceback.walk_tb(error.__traceback__):
            if frame.f_globals is self.shell.user_ns:
                file = file or frame.f_code.co_filename
        return read_failure(of_cell(error, file, LIMITS.message), LIMITS)

    def visit(self, tree: ast.Module) -> ast.Module:
        """The cell with a look after each statement that may bind a name, but for its last: what
        that shows is not to change.
        """
        body: list[ast.stmt] = []
        self._last = frozenset()
        for group, but in runs(tree.body, self.definitions.watched):
            body += group
            if len(body) and group[-1] is tree.body[-1]:
                self._last = but
            else:
                look = ast.parse(_LOOK.format(sorted(but))).body[0]
                body += [_at(look, group[-1])]
        tree.body = body
        return tree

    def _begin(self, info) -> None:
        self._looked_at, self._last = [], frozenset()

    def _end(self, result) -> None:
        self.look(self._last)
        info, number = result.info, result.execution_count or self.shell.execution_count
        for name in self._looked_at:  # what stands in the brackets is known only now
            own = self.definitions.own[name]
            self.definitions.own[name] = dataclasses.replace(own, cell=number)
        cell = str(getattr(info, "cell_id", None) or "")
        source, error = info.raw_cell or "", result.error_before_exec or result.error_in_exec
        run = CellRun(
            f"cell [{number}]",
            source,
            tuple(self._looked_at),
            self.failure(_as_python_says(error, source)) if error is not None else None,
            answers=cell.removeprefix("answer-"),
            cell=cell,
        )
        earlier = [old for old in self.runs if not cell or old.cell != cell]
        self.runs = [*earlier[-MOST_RUNS:], run]


def _as_python_says(error: BaseException, source: str) -> BaseException:
    """What Python says of a cell that it cannot read: of one that ends early IPython says only that
    there may be more."""
    if not isinstance(error, SyntaxError):
        return error
    try:
        compile(source, str(error.filename), "exec")
    except SyntaxError as plain:
        return plain
    except Exception:
        pass
    return error  # a cell in IPython's notation


def _leave():
    raise SystemExit


def _at(node: ast.stmt, place: ast.stmt) -> ast.stmt:
    """The node, and all in it, where another stands."""
    for inner in ast.walk(node):
        ast.copy_location(inner, place)
    return node


_trackers: dict[int, Tracker] = {}


def track(shell) -> Tracker:
    """The tracker of a shell, from now on."""
    if id(shell) not in _trackers:
        _trackers[id(shell)] = Tracker(shell)
    return _trackers[id(shell)]


def looked(but: list[str]) -> None:
    """Called by the cells themselves, between their statements."""
    for tracker in _trackers.values():
        tracker.look(frozenset(but))
