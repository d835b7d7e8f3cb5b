"""What was computed with where an exception arose: "@ | X = array (4, 3) | W = array (2, 5)".

Python's and numpy's own words say little of the values, and change from version to version. The
expression is found by its place in the cell's source, and its parts are looked up, not computed
again: names, their attributes such as T, and entries of arrays and lists. Runs inside the
sandbox too, where what it says is worth no more than the exception itself.
"""

from __future__ import annotations

import ast
import linecache
import math
import types
from itertools import islice

import numpy as np

SEPARATOR = " | "
LONGEST = 40  # characters of an expression
ATTRIBUTES = ("T", "shape", "size", "ndim")
MODULES = (np, math)
UNKNOWN = object()


def operands(trace: types.TracebackType | None, file: str) -> str:
    """The failing expression of the deepest frame in `file`, and its parts; "" where unknown."""
    try:
        last = None
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == file:
                last = trace
            trace = trace.tb_next
        node, above = (None, None) if last is None else _expression(last, file)
        if last is None or node is None:
            return ""
        frame = last.tb_frame
        return SEPARATOR.join(
            _done_with_operands(node, above, {**frame.f_globals, **frame.f_locals})
        )
    except Exception:  # a failure without its operands is a failure all the same
        return ""


def _expression(last: types.TracebackType, file: str) -> tuple[ast.AST | None, ast.AST | None]:
    """The syntax node at which the frame stands, and the one that it is part of."""
    positions = last.tb_frame.f_code.co_positions()
    place = next(islice(positions, last.tb_lasti // 2, None), None)
    if place is None or None in place:
        return None, None
    line, end_line, column, end_column = place
    tree = ast.parse("".join(linecache.getlines(file)))
    for above in ast.walk(tree):
        for node in ast.iter_child_nodes(above):
            operand_texts = tuple(
                getattr(node, name, None)
                for name in ("lineno", "end_lineno", "col_offset", "end_col_offset")
            )
            if operand_texts == (line, end_line, column, end_column) and not isinstance(
                node, ast.Expr
            ):
                return node, above
    return None, None


def _done_with_operands(node: ast.AST, above: ast.AST | None, names: dict) -> list[str]:
    """What is done, then each part with its kind."""
    if isinstance(node, ast.BinOp):
        return [_sign(node.op), *(_operand(n, names) for n in (node.left, node.right))]
    if isinstance(node, ast.AugAssign):
        return [_sign(node.op), *(_operand(n, names) for n in (node.target, node.value))]
    if isinstance(node, ast.Compare):
        return ["compare", *(_operand(n, names) for n in (node.left, *node.comparators))]
    if isinstance(node, ast.Call):
        return [
            f"call {ast.unparse(node.func)[:LONGEST]}",
            *(_operand(n, names) for n in node.args),
        ]
    if isinstance(node, ast.Subscript):
        return ["index", _operand(node.value, names), _operand(node.slice, names)]
    if isinstance(node, ast.Attribute):
        return [f"attribute {node.attr}", _operand(node.value, names)]
    if isinstance(node, ast.Tuple) and isinstance(above, ast.Assign):
        return [f"unpack {len(node.elts)}", _operand(above.value, names)]
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple):
        return [f"unpack {len(node.targets[0].elts)}", _operand(node.value, names)]
    return ["use", _operand(node, names)]


def _sign(operator: ast.operator) -> str:
    expression = ast.BinOp(ast.Name("a"), operator, ast.Name("b"))
    return ast.unparse(expression)[2:-2]


def _operand(node: ast.AST, names: dict) -> str:
    text = ast.unparse(node).replace("|", "/")
    text = text if len(text) <= LONGEST else "…"
    value = _value(node, names)
    return text if value is UNKNOWN else f"{text} = {kind(value)}"


def _value(node: ast.AST, names: dict):
    """The value of a plain expression, nothing of the answer's being run for it."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        return names.get(node.id, UNKNOWN)
    if isinstance(node, ast.Tuple | ast.List):
        make = tuple if isinstance(node, ast.Tuple) else list
        return make(_value(element, names) for element in node.elts)
    if isinstance(node, ast.UnaryOp):
        value = _value(node.operand, names)
        return value if type(value) in (np.ndarray, int, float) else UNKNOWN
    if isinstance(node, ast.Attribute):
        value = _value(node.value, names)
        if any(value is module for module in MODULES):
            return getattr(value, node.attr, UNKNOWN)
        known = type(value) is np.ndarray and node.attr in ATTRIBUTES
        return getattr(value, node.attr) if known else UNKNOWN
    if isinstance(node, ast.Subscript):
        value, index = _value(node.value, names), _value(node.slice, names)
        plain = type(value) in (np.ndarray, list, tuple)
        if plain and type(index) in (int, np.ndarray, tuple) and index is not UNKNOWN:
            return value[index]
    return UNKNOWN


def kind(value) -> str:
    """A value's kind, and its shape or length."""
    if value is None:
        return "None"
    if type(value) is np.ndarray:
        return f"{'whole ' if value.dtype.kind in 'iu' else ''}array {value.shape}"
    if isinstance(value, bool | np.bool_):
        return "truth value"
    if isinstance(value, int | float | np.integer | np.floating):
        return f"{'whole ' if isinstance(value, int | np.integer) else ''}number {value:.6g}"
    if type(value) in (list, tuple, str, dict):
        return f"{ {'str': 'text'}.get(type(value).__name__, type(value).__name__) } {len(value)}"
    if isinstance(value, types.FunctionType | types.BuiltinFunctionType | type | np.ufunc):
        return "function"
    if isinstance(value, types.ModuleType):
        return "module"
    return f"something {type(value).__name__[:LONGEST]}"
