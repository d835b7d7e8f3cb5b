"""What of the cells with pictures is run in grading, besides their imports.

A picture is not drawn there. But the functions and arrays that its cell has given are there in a
learner's notebook, and an answer that uses one of them passes its check there.
"""

from __future__ import annotations

import ast
import builtins
import symtable
import warnings
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, compress

from autograder.checking.definition_notes import MAX_PARSED, affordable
from autograder.course.release import Release
from autograder.intake.matching import Matching, Own

GIVES = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.FunctionDef, ast.ClassDef)


def needed(release: Release, matching: Matching) -> dict[int, str]:
    """By the index of a picture's cell: its statements that give what the student's functions look
    up, and what no other cell gives.
    """
    own = _first([*matching.slots.values(), *chain(*matching.extras.values())])
    given = [cell.source for cell in release.cells if cell.role == "given"]
    imported = [cell.imports for cell in release.cells if cell.role == "shown"]
    elsewhere = set(dir(builtins)).union(*map(_bound, chain(own, given, imported)))
    names = set(chain(*map(_in_functions, own))) - elsewhere
    if not names:
        return {}
    statements = list(_statements(release))
    while more := set(_looked_up(statements, names)) - elsewhere - names:
        names |= more
    giving: dict[int, list[str]] = {}
    for index, source in statements:
        if names & _bound(source):
            giving.setdefault(index, []).append(source)
    return {index: "\n".join(sources) for index, sources in giving.items()}


def _first(cells: list[Own]) -> list[str]:
    """The sources of the cells that run; of a very long notebook, of the first ones."""
    sources = [cell.source for cell in cells if cell.runs]
    return list(compress(sources, affordable(sources)))


def _statements(release: Release) -> Iterator[tuple[int, str]]:
    """What gives names in the cells with pictures, and the index of the cell of each."""
    for cell in release.cells:
        if cell.role == "shown":
            body = _parsed(cell.source).body
            yield from ((cell.index, ast.unparse(node)) for node in body if isinstance(node, GIVES))


def _looked_up(statements: list[tuple[int, str]], names: set[str]) -> Iterator[str]:
    """What the statements look up that give one of the names."""
    for _, source in statements:
        if names & _bound(source):
            table = _table(source)
            yield from (s.get_name() for s in table.get_symbols() if s.is_referenced())
            yield from _in_functions(source)


def _bound(source: str) -> frozenset[str]:
    """Names that a cell gives to the notebook."""
    return _names(source)[0]


def _in_functions(source: str) -> frozenset[str]:
    """Names that the functions of a cell look up in the notebook."""
    return _names(source)[1]


@lru_cache(maxsize=1024)
def _names(source: str) -> tuple[frozenset[str], frozenset[str]]:
    """Those that a cell gives, and those that its functions look up."""
    table = _table(source)
    given = (s.get_name() for s in table.get_symbols() if s.is_assigned() or s.is_imported())
    looked_up = (
        symbol.get_name()
        for inner in _inner(table)
        for symbol in inner.get_symbols()
        if symbol.is_global() and symbol.is_referenced()
    )
    return frozenset(given), frozenset(looked_up)


def _inner(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    tables = table.get_children()
    for child in tables:  # grows as it goes: functions may stand deep within each other
        yield child
        tables += child.get_children()


def _table(source: str) -> symtable.SymbolTable:
    """What Python knows of the names of a cell; a cell that it cannot read has none."""
    if len(source) > MAX_PARSED:
        return _table("")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return symtable.symtable(source, "<cell>", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return _table("")


def _parsed(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError:
        return ast.Module([], [])
