"""Whose function an exercise's name stands for: the learner's own last definition.

A definition is a function or class written in the notebook that a statement gives the name: by
def, class, lambda or assignment, decorated or wrapped or not. A number, an import, a loop variable
or a library's function under the name leaves the definition before it in force; so does an
untouched stub after a written answer. The same for the kernel and for the sandbox: runs inside
too, on the standard library alone.
"""

from __future__ import annotations

import ast
import dis
import functools
import types
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

DEEPEST = 5  # wrappers around wrappers
MARKED = ("__wrapped__", "pyfunc", "__func__", "fget")  # where a wrapper keeps what it wraps
OPAQUE = {"exec", "eval", "globals", "locals", "vars", "setattr", "get_ipython"}
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_START = {"RESUME", "NOP", "CACHE", "PRECALL", "PUSH_NULL", "EXTENDED_ARG", "MAKE_CELL"}


@dataclass(frozen=True)
class Definition:
    """The learner's own `value`, and the number of the cell that made it."""

    value: object
    cell: int
    stub: bool


class Definitions:
    """The learner's own last definition of each watched name, among the names of a notebook."""

    def __init__(self, names: dict, watched: Iterable[str] = ()):
        self.names = names
        self.watched = set(watched)
        self.own: dict[str, Definition] = {}
        self._seen: dict[str, object] = {}

    def look(self, cell: int, but: frozenset[str] = frozenset()) -> list[str]:
        """Notes what names have come to stand for; which of them have a new written definition.

        but: names that were bound just now by what does not define (a loop, an import).
        """
        defined_now = []
        for name in self.watched & self.names.keys():
            value = self.names[name]
            if value is self._seen.get(name):
                continue
            self._seen[name] = value
            before = self.own.get(name)
            if name in but or not is_own(value, self.names):
                continue
            stub = not isinstance(value, type) and any(map(is_stub, codes(value, self.names)))
            if stub and before is not None and not before.stub:
                continue
            self.own[name] = Definition(value, cell, stub)
            if not stub:
                defined_now.append(name)
        return sorted(defined_now)

    def value(self, name: str):
        """What is judged under a name: the own definition, else what the name stands for now."""
        own = self.own.get(name)
        return own.value if own is not None else self.names[name]

    def knows(self, name: str) -> bool:
        return name in self.own or name in self.names

    @contextmanager
    def in_force(self, name: str) -> Iterator[None]:
        """Within the block a name stands for its own definition: a function may call itself."""
        own = self.own.get(name)
        if own is None or self.names.get(name, self) is own.value:
            yield
            return
        there, before = name in self.names, self.names.get(name)
        self.names[name] = own.value
        try:
            yield
        finally:
            if there:
                self.names[name] = before
            else:
                self.names.pop(name, None)


# --- statements -------------------------------------------------------------------------------


def runs(body: list[ast.stmt], watched: set[str]) -> Iterator[tuple[list[ast.stmt], frozenset]]:
    """The statements of a cell in groups, each up to one that may bind a watched name; with the
    watched names that it binds without defining them.
    """
    group: list[ast.stmt] = []
    for statement in body:
        group.append(statement)
        bound = bound_by(statement)
        if bound is None or bound & watched:
            yield group, frozenset((bound or set()) & watched - defined_by(statement))
            group = []
    if group:
        yield group, frozenset()


def bound_by(statement: ast.stmt) -> set[str] | None:
    """Names that a statement may bind where it stands; None where that cannot be told."""
    names: set[str] = set()
    for node in _nodes(statement):
        if isinstance(node, _SCOPES):
            names.add(node.name)
        elif isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Store):
                names.add(node.id)
            elif node.id in OPAQUE:
                return None
        elif isinstance(node, ast.alias):
            if node.name == "*":
                return None
            names.add(node.asname or node.name.partition(".")[0])
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
            names.add(node.name)
    return names


def defined_by(statement: ast.stmt) -> set[str]:
    """Names that a statement may give a definition: by def, class or assignment."""
    names: set[str] = set()
    for node in _nodes(statement):
        if isinstance(node, _SCOPES):
            names.add(node.name)
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign | ast.NamedExpr):
            targets = [node.target]
        for target in targets:
            names |= {n.id for n in ast.walk(target) if isinstance(n, ast.Name)}
    return names


def _nodes(statement: ast.stmt) -> Iterator[ast.AST]:
    """The nodes of a statement that belong to the scope it stands in."""
    todo: list[ast.AST] = [statement]
    while todo:
        node = todo.pop()
        yield node
        if isinstance(node, _SCOPES):
            todo += node.decorator_list
        elif not isinstance(node, ast.Lambda):
            todo += ast.iter_child_nodes(node)


# --- values -----------------------------------------------------------------------------------


def is_own(value, names: dict, depth: int = 0) -> bool:
    """Whether a value is a function or class written in the notebook with these names, or wraps
    one. Nothing that the value says of itself can make this raise.
    """
    try:
        if isinstance(value, types.FunctionType) and value.__globals__ is names:
            return True
        if isinstance(value, type):
            return vars(value).get("__module__") == names.get("__name__")
        if depth < DEEPEST and any(is_own(v, names, depth + 1) for v in _wrapped(value)):
            return True
        kind = vars(type(value)).get("__module__")
        return kind == names.get("__name__") and callable(value)
    except BaseException:
        return False


def _wrapped(value) -> Iterator[object]:
    """What a value wraps, where it is a function or made for wrapping one."""
    if isinstance(value, functools.partial):
        yield value.func
    if isinstance(value, types.FunctionType):
        yield from (cell.cell_contents for cell in value.__closure__ or () if _is_full(cell))
    for name in MARKED:
        inner = None if isinstance(value, types.ModuleType) else getattr(value, name, None)
        if callable(inner):
            yield inner


def _is_full(cell) -> bool:
    try:
        return callable(cell.cell_contents)
    except ValueError:  # nothing in it yet
        return False


def codes(value, names: dict | None = None, depth: int = 0) -> list[types.CodeType]:
    """The code that was written for a value, outermost first: a function's, what it wraps, the
    methods of a class. names: where only what is written in this notebook counts.
    """
    code_objects: list[types.CodeType] = []
    try:
        if isinstance(value, types.FunctionType):
            code_objects += [value.__code__] if names is None or value.__globals__ is names else []
        parts = list(vars(value).values() if isinstance(value, type) else _wrapped(value))
        for inner in parts if depth < DEEPEST else ():
            if not isinstance(inner, type):
                code_objects += codes(inner, names, depth + 1)
    except BaseException:  # what a learner's object says of itself
        return code_objects
    return code_objects


def names_of(value, depth: int = 0) -> dict:
    """The global names of a function, of what it wraps, or of a class's methods; {} if none."""
    if isinstance(value, types.FunctionType):
        return value.__globals__
    try:
        parts = vars(value).values() if isinstance(value, type) else _wrapped(value)
        inner_names = (names_of(inner, depth + 1) for inner in parts if not isinstance(inner, type))
        return next(filter(None, inner_names), {}) if depth < DEEPEST else {}
    except BaseException:
        return {}


def within(code: types.CodeType, outer: list[types.CodeType]) -> bool:
    """Whether a code object is one of these, or of a function inside one of these."""
    if any(code is one for one in outer):
        return True
    inner = [c for one in outer for c in one.co_consts if isinstance(c, types.CodeType)]
    return bool(inner) and within(code, inner)


def is_stub(code: types.CodeType) -> bool:
    """Whether a function does nothing but raise NotImplementedError."""
    if "NotImplementedError" not in code.co_names:
        return False
    for step in dis.get_instructions(code):
        if step.opname == "RAISE_VARARGS":
            return True
        loads = step.opname.startswith("LOAD_CONST") or step.opname in _START
        if step.opname == "LOAD_GLOBAL":
            if step.argval != "NotImplementedError":
                return False
        elif not loads and step.opname != "CALL":
            return False
    return False
