"""Says which definition was judged, where that is not plain: several cells define an exercise, or
the last cell that was meant to failed, or misspelled its name.
"""

from __future__ import annotations

import ast
import difflib
import re
import warnings
from collections.abc import Container, Sequence
from dataclasses import dataclass

from autograder.base.answers import Failure
from autograder.base.text import one_line

DEFINED = re.compile(r"^(?:async\s+def|def|class)\s+(\w+)", re.MULTILINE)
MAX_PARSED = 20_000  # characters; longer cells are searched, not parsed
MAX_SEARCHED = 100_000  # of these; a notebook may have megabytes of what looks like definitions
DATA = (  # what stands for no function, whatever is in it
    ast.Constant, ast.JoinedStr, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.ListComp, ast.DictComp,
    ast.SetComp, ast.GeneratorExp, ast.BinOp, ast.UnaryOp, ast.Compare,
)  # fmt: skip
CLOSE = 0.75  # of two names, as difflib measures it: "setp" for "step"


@dataclass(frozen=True)
class CellRun:
    """A cell that was run: what the learner calls it ("cell 12"), its source, the exercises that
    it gave a definition, and why it stopped, if it did. answers: the exercise that the cell is
    for, where that is known. cell: tells cells apart, "" if unknown.
    """

    where: str
    source: str
    defined: Sequence[str] = ()
    failure: Failure | None = None
    answers: str = ""
    cell: str = ""


def defined_names(source: str, data: bool = False) -> frozenset[str]:
    """Functions and classes that a cell defines at its top level, or would without its errors;
    and with `data` whatever else it gives a name.
    """
    if len(source) > MAX_PARSED:
        return frozenset(DEFINED.findall(source[:MAX_SEARCHED]))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "invalid escape sequence" in a student's text
            body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset(DEFINED.findall(source))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    names = {node.name for node in body if isinstance(node, kinds)}
    for node in body:  # f = lambda ...
        if isinstance(node, ast.Assign) and (data or not isinstance(node.value, DATA)):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return frozenset(names)


def note(name: str, runs: Sequence[CellRun], known: Container[str]) -> str:
    """What is to be said about the definition of `name` that was judged, or "".

    runs: cells in the order in which they ran. known: names of all exercises.
    """
    places = [place for place, run in enumerate(runs) if name in run.defined]
    judged = runs[places[-1]] if places else None
    for run in reversed(runs[places[-1] + 1 if places else 0 :]):
        if text := _meant(name, run, known):
            return text + (f" Judged is the {name} of {judged.where}." if judged else "")
    cells = {runs[place].cell or runs[place].where for place in places}
    if judged is None or len(cells) < 2:
        return ""
    return f"{name} is defined in {len(cells)} cells. Judged is the last, {judged.where}."


def further_down(message: str, above: Sequence[CellRun], below: Sequence[CellRun]) -> str:
    """Where a name that an answer missed, by its NameError, gets its meaning too late; or ""."""
    if "NameError" not in message:
        return ""
    words = set(re.findall(r"[^\W\d]\w*", message))
    known = frozenset().union(*(defined_names(run.source, data=True) for run in above))
    for run in below:
        for name in sorted((words & defined_names(run.source, data=True)) - known):
            return f"{one_line(name, 60)} is defined further down, in {run.where}: move it up."
    return ""


def failed(name: str, runs: Sequence[CellRun]) -> Failure | None:
    """Why the last cell that was meant to define `name` did not, where that is known."""
    for run in reversed(runs):
        if run.failure is None:
            continue
        mentioned = _mentions(name, run.source) and name in defined_names(run.source)
        if run.answers == name or mentioned:
            return run.failure
    return None


def _meant(name: str, run: CellRun, known: Container[str]) -> str:
    """What a cell says that was meant to define `name` and did not, or ""."""
    if not run.source or name in run.defined:
        return ""
    names = defined_names(run.source) if _mentions(name, run.source) else frozenset()
    if run.failure is not None and name in names:
        line = f" in line {run.failure.line}" if run.failure.line else ""
        kind = run.failure.type or run.failure.kind
        return f"The last definition of {name}, in {run.where}, stopped with {kind}{line}."
    if run.failure is None and name not in names:
        others = [other for other in sorted(names) if other not in known]
        for other in difflib.get_close_matches(name, others, 1, CLOSE):
            other = one_line(other, 60)
            return (
                f"{run.where[:1].upper()}{run.where[1:]} defines {other}. Is it meant to be {name}?"
            )
    return ""


def _mentions(name: str, source: str) -> bool:
    """Whether it is worth a look: the name, or a definition of some name of about its length."""
    if name in source:
        return True
    measured = DEFINED.findall(source[:MAX_SEARCHED])
    return any(abs(len(other) - len(name)) <= 2 for other in measured)
