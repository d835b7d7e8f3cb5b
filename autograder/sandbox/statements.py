"""What the statements of a cell bind and define. Runs inside too, on the standard library alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

OPAQUE = {"exec", "eval", "globals", "locals", "vars", "setattr", "get_ipython"}
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


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
