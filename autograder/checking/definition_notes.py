"""Says which definition was judged, where that is not plain: several cells define an exercise, or
the last cell that was meant to failed, or misspelled its name.
"""

from __future__ import annotations

import ast
import difflib
import re
import warnings
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from autograder.base.answers import Failure
from autograder.base.text import one_line

DEFINED = re.compile(r"^(?:async\s+def|def|class)\s+(\w+)", re.MULTILINE)
MAX_PARSED = 20_000  # characters; longer cells are searched, not parsed
MOST_PARSED = 100_000  # of all cells of a notebook together: a parser cannot be interrupted
MAX_SEARCHED = 100_000  # of these; a notebook may have megabytes of what looks like definitions
DATA = (  # what stands for no function, whatever is in it
    ast.Constant, ast.JoinedStr, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.ListComp, ast.DictComp,
    ast.SetComp, ast.GeneratorExp, ast.BinOp, ast.UnaryOp, ast.Compare,
)  # fmt: skip
MOST_NAMES = 100  # of one cell, that one may be misspelled for another
CLOSE = 0.75  # of two names, as difflib measures it: "setp" for "step"


@dataclass(frozen=True)
class CellRun:
    """A cell that was run: what the learner calls it ("cell 12"), its source, the exercises that
    it gave a definition, and why it stopped, if it did. answers: the exercise that the cell is
    for, where that is known. cell: tells cells apart, "" if unknown. parsed: whether Python reads
    it; else it is searched.
    """

    where: str
    source: str
    defined: Sequence[str] = ()
    failure: Failure | None = None
    answers: str = ""
    cell: str = ""
    parsed: bool = True

    @cached_property
    def given(self) -> tuple[frozenset[str], frozenset[str]]:
        """Functions and classes that it defines, and whatever it gives a name."""
        return names_given(self.source, self.parsed)

    @cached_property
    def searched(self) -> tuple[str, ...]:
        """What looks like names of definitions in it."""
        return tuple(_searched(self.source))


def affordable(sources: Iterable[str]) -> list[bool]:
    """Which cells of a notebook Python's parser reads: not a very long one, and of a very long
    notebook the first ones.
    """
    lengths = list(map(len, sources))
    read = accumulate(length if length <= MAX_PARSED else 0 for length in lengths)
    return [
        length <= MAX_PARSED and so_far <= MOST_PARSED
        for length, so_far in zip(lengths, read, strict=True)
    ]


def _searched(source: str) -> list[str]:
    return DEFINED.findall(source[:MAX_SEARCHED])


def defined_names(source: str, parsed: bool = True) -> frozenset[str]:
    """Functions and classes that a cell defines at its top level, or would without its errors.
    Where it is not parsed, it is searched.
    """
    return names_given(source, parsed)[0]


def names_given(source: str, parsed: bool = True) -> tuple[frozenset[str], frozenset[str]]:
    """Functions and classes that a cell defines, and these with whatever else it gives a name."""
    if not parsed or len(source) > MAX_PARSED:
        return (frozenset(_searched(source)),) * 2
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "invalid escape sequence" in a student's text
            body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return (frozenset(_searched(source)),) * 2
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    functions = {node.name for node in body if isinstance(node, kinds)}
    data: set[str] = set()
    for node in body:  # f = lambda ...
        if isinstance(node, ast.Assign):
            names = data if isinstance(node.value, DATA) else functions
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return frozenset(functions), frozenset(functions | data)


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
    known = frozenset().union(*(run.given[1] for run in above))
    for run in below:
        for name in sorted((words & run.given[1]) - known):
            return f"{one_line(name, 60)} is defined further down, in {run.where}: move it up."
    return ""


def failed(name: str, runs: Sequence[CellRun]) -> Failure | None:
    """Why the last cell that was meant to define `name` did not, where that is known."""
    for run in reversed(runs):
        if run.failure is None:
            continue
        mentioned = _mentions(name, run) and name in run.given[0]
        if run.answers == name or mentioned:
            return run.failure
    return None


def _meant(name: str, run: CellRun, known: Container[str]) -> str:
    """What a cell says that was meant to define `name` and did not, or ""."""
    if not run.source or name in run.defined:
        return ""
    names = run.given[0] if _mentions(name, run) else frozenset()
    if run.failure is not None and name in names:
        line = f" in line {run.failure.line}" if run.failure.line else ""
        kind = run.failure.type or run.failure.kind
        return f"The last definition of {name}, in {run.where}, stopped with {kind}{line}."
    if run.failure is None and name not in names:
        others = [other for other in sorted(names) if other not in known]
        for other in difflib.get_close_matches(name, others[:MOST_NAMES], 1, CLOSE):
            other = one_line(other, 60)
            return (
                f"{run.where[:1].upper()}{run.where[1:]} defines {other}. Is it meant to be {name}?"
            )
    return ""


def _mentions(name: str, run: CellRun) -> bool:
    """Whether it is worth a look: the name, or a definition of some name of about its length."""
    if name in run.source:
        return True
    return any(abs(len(other) - len(name)) <= 2 for other in run.searched)
