"""Mutants of a model answer: copies with one small thing changed, as a tired hand would.

A check that lets a mutant pass would let the same slip of a learner pass.
"""

from __future__ import annotations

import ast
import itertools
import operator
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from autograder.authoring import numpy_mutants
from autograder.authoring.numpy_mutants import copy_with

OPERATORS: dict[type, tuple[type, ...]] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add, ast.Div),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Div, ast.Mult),
    ast.Mod: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
}
COMPARISONS: dict[type, tuple[type, ...]] = {
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
ORDERED = (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult)


@dataclass(frozen=True)
class Mutant:
    """One changed copy: what was changed, as "`old` → `new`", and its source."""

    change: str
    source: str


def mutants(source: str, name: str) -> list[Mutant]:
    """Every mutant of the function or class `name` in `source`, each once; without docstrings."""
    tree = _without_docstrings(ast.parse(source))
    seen, variants = {ast.unparse(tree)}, []
    times: Counter[str] = Counter()
    for change in _changes(tree, name):
        mutated = ast.unparse(tree)
        if mutated in seen:
            continue
        seen.add(mutated)
        times[change] += 1
        variants.append(Mutant(change + _again(times[change]), mutated))
    return variants


def _changes(tree: ast.Module, name: str) -> Iterator[str]:
    """Every change in words, made in the tree while it is the current one; some come twice."""
    definition = next(node for node in tree.body if getattr(node, "name", None) == name)
    holders = _functions(definition)
    for put, node in list(_places(definition)):
        ways = (_variants(node), numpy_mutants.variants(node, holders.get(id(node))))
        for variant in itertools.chain(*ways):
            change_text = getattr(variant, "named", f"`{_shown(variant)}`")
            change = f"`{_shown(node, variant)}` → {change_text}"
            put(variant)
            yield change
            put(node)
    if isinstance(definition, ast.FunctionDef):
        place = tree.body.index(definition)
        for change, other in numpy_mutants.ignoring(definition):
            tree.body[place] = other
            yield change
            tree.body[place] = definition


def _without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and (
            ast.get_docstring(node, clean=False) is not None
        ):
            node.body[:1] = [] if len(node.body) > 1 else [ast.Pass()]
    return tree


def _functions(definition: ast.AST) -> dict[int, ast.FunctionDef]:
    """By the id of each node, the innermost function that it stands in."""
    owner_of: dict[int, ast.FunctionDef] = {}
    for node in ast.walk(definition):  # outer ones first: inner ones have the last word
        if isinstance(node, ast.FunctionDef):
            owner_of |= {id(inside): node for inside in ast.walk(node)}
    return owner_of


def _again(times: int) -> str:
    return f" ({times})" if times > 1 else ""


def _places(node: ast.AST) -> Iterator[tuple[Callable[[ast.AST], None], ast.AST]]:
    """Nodes in which something can be changed, each with what puts another in its place."""
    for field, value in ast.iter_fields(node):
        for index, child in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(child, ast.AST) and not isinstance(child, ast.arguments):
                if isinstance(value, list):
                    yield partial(operator.setitem, value, index), child
                else:
                    yield partial(setattr, node, field), child
                yield from _places(child)


def _shown(node: ast.AST, variant: ast.AST | None = None) -> str:
    """A node as text; of a loop that is changed within, its head."""
    if isinstance(node, ast.For) and hasattr(variant, "named"):
        return ast.unparse(node).splitlines()[0]
    return " ".join(ast.unparse(node).split()).replace("|", "∣")


def _variants(node: ast.AST) -> list[ast.AST]:
    """What may stand in place of a node."""
    makers: dict[type, Callable] = {
        ast.BinOp: _of_operation,
        ast.Compare: _of_comparison,
        ast.Constant: _of_constant,
        ast.UnaryOp: lambda n: [n.operand],
        ast.BoolOp: _of_bool,
        ast.Call: _of_call,
        ast.Attribute: lambda n: [n.value] if n.attr == "T" else [],
        ast.IfExp: lambda n: [copy_with(n, body=n.orelse, orelse=n.body)],
        ast.If: lambda n: [
            copy_with(n, test=ast.UnaryOp(ast.Not(), n.test)),
            *_of_line(n),
        ],
        ast.AugAssign: _of_step,
        ast.Slice: _of_slice,
    }
    lines = dict.fromkeys((ast.Assign, ast.Expr, ast.Break, ast.Continue, ast.For), _of_line)
    return {**lines, **makers}.get(type(node), _unchanged)(node)


def _unchanged(node) -> list[ast.AST]:
    return []


def _of_line(node) -> list[ast.AST]:
    return [ast.Pass()]


def _of_operation(node: ast.BinOp) -> list[ast.AST]:
    """Another operator, one side dropped, sides swapped where the order counts."""
    others = [copy_with(node, op=op()) for op in OPERATORS.get(type(node.op), ())]
    if isinstance(node.op, ORDERED):
        others.append(copy_with(node, left=node.right, right=node.left))
    return [*others, node.left, node.right]


def _of_comparison(node: ast.Compare) -> list[ast.AST]:
    if len(node.ops) > 1:
        return []
    return [copy_with(node, ops=[op()]) for op in COMPARISONS.get(type(node.ops[0]), ())]


def _of_constant(node: ast.Constant) -> list[ast.AST]:
    """A number one more and one less, the other truth, another text."""
    value = node.value
    if isinstance(value, bool):
        return [ast.Constant(not value)]
    if isinstance(value, int | float):
        return [ast.Constant(value + 1), ast.Constant(value - 1)]
    return [ast.Constant(value + "x")] if isinstance(value, str) else []


def _of_bool(node: ast.BoolOp) -> list[ast.AST]:
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    return [copy_with(node, op=other), *node.values]


def _of_call(node: ast.Call) -> list[ast.AST]:
    """The call removed, two neighboring arguments swapped, a named argument dropped."""
    variants: list[ast.AST] = [a for a in node.args[:1] if not isinstance(a, ast.Starred)]
    if isinstance(node.func, ast.Attribute) and not _is_module(node.func.value):
        variants.append(node.func.value)
    for i in range(len(node.args) - 1):
        a, b = node.args[i : i + 2]
        variants.append(copy_with(node, args=[*node.args[:i], b, a, *node.args[i + 2 :]]))
    for keyword in node.keywords:
        variants.append(copy_with(node, keywords=[k for k in node.keywords if k is not keyword]))
    return variants


def _is_module(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id in ("np", "nnlab", "math")


def _of_step(node: ast.AugAssign) -> list[ast.AST]:
    others = [copy_with(node, op=op()) for op in OPERATORS.get(type(node.op), ())]
    return [*others, ast.Assign([node.target], node.value, lineno=node.lineno), ast.Pass()]


def _of_slice(node: ast.Slice) -> list[ast.AST]:
    parts = [bound for bound in ("lower", "upper", "step") if getattr(node, bound) is not None]
    return [copy_with(node, **{bound: None}) for bound in parts]
