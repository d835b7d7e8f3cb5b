"""Mutants that numpy makes possible: axes, types, shapes, one array where there should be two.

What a learner of numpy gets wrong looks the same on the page and runs without a word: a copied
dtype, a row that is there three times as one object, a loop that is left after its first turn.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator

MAKERS = ("zeros", "ones", "empty", "full")
COPIES = {"array": "asarray"}


def variants(node: ast.AST, function: ast.FunctionDef | None) -> Iterator[ast.AST]:
    """What may stand in place of a node of `function`; a long one carries its name as `named`."""
    parameters = {a.arg for a in function.args.args} if function else set()
    if isinstance(node, ast.BinOp):
        yield from _of_operation(node, parameters)
    elif isinstance(node, ast.Call):
        yield from _of_call(node, parameters)
    elif isinstance(node, ast.keyword):
        yield from _of_axis(node)
    elif isinstance(node, ast.ListComp):
        yield from _aliased(node)
    elif isinstance(node, ast.Assign):
        yield from _in_place(node)
    elif isinstance(node, ast.Return) and node.value is not None:
        yield from _of_return(node)
    elif isinstance(node, ast.For) and function:
        yield from _left_at_once(node, function)


def ignoring(function: ast.FunctionDef) -> Iterator[tuple[str, ast.FunctionDef]]:
    """The function with one argument ignored, and what was done: as if it were 0, then 1."""
    for argument in function.args.args:
        for value in ("0", "1"):
            changed = copy.deepcopy(function)
            start = 1 if ast.get_docstring(function) is not None else 0
            other = f"{argument.arg} = 0 * {argument.arg} + {value}"
            changed.body.insert(start, ast.parse(other).body[0])
            yield f"`{argument.arg}` ignored, as if {value}", changed


def _of_operation(node: ast.BinOp, parameters: set[str]) -> Iterator[ast.AST]:
    """A factor transposed, `*` as `@`, and the result written into the argument."""
    if isinstance(node.op, ast.MatMult):
        yield copy_with(node, left=_turned(node.left))
        yield copy_with(node, right=_turned(node.right))
    if isinstance(node.op, ast.Mult):
        yield copy_with(node, op=ast.MatMult())
    names = {ast.Add: "add", ast.Sub: "subtract", ast.Mult: "multiply", ast.Div: "divide"}
    into = node.left
    if isinstance(into, ast.Name) and into.id in parameters and type(node.op) in names:
        written = f"np.{names[type(node.op)]}(0, 0, out={into.id})"
        call = ast.parse(written, mode="eval").body
        assert isinstance(call, ast.Call)
        call.args = [copy.deepcopy(node.left), copy.deepcopy(node.right)]
        yield call


def _of_call(node: ast.Call, parameters: set[str]) -> Iterator[ast.AST]:
    """Whole numbers where floats are needed, no copy, the shape of something else, one turn off."""
    name = _numpy_name(node)
    if name in MAKERS and not any(k.arg == "dtype" for k in node.keywords):
        whole = ast.keyword("dtype", ast.Name("int", ast.Load()))
        yield copy_with(node, keywords=[*node.keywords, whole])
    if name in COPIES and node.args and ast.unparse(node.args[0]) in parameters:
        yield copy_with(node, func=copy_with(node.func, attr=COPIES[name]))
    first = node.args[0] if node.args else None
    if name in MAKERS and isinstance(first, ast.Attribute) and first.attr == "shape":
        like = copy_with(node.func, attr=f"{name}_like")
        yield copy_with(node, func=like, args=[first.value, *node.args[1:]])
    if isinstance(node.func, ast.Name) and node.func.id == "range" and not node.keywords:
        yield from _of_range(node)


def _of_range(node: ast.Call) -> Iterator[ast.AST]:
    """One turn fewer, one more, and the first left out."""
    *start, stop = node.args[:2]
    step = node.args[2:]
    for op in (ast.Sub(), ast.Add()):
        yield copy_with(node, args=[*start, ast.BinOp(stop, op, ast.Constant(1)), *step])
    if not start:
        yield copy_with(node, args=[ast.Constant(1), stop])


def _of_axis(node: ast.keyword) -> Iterator[ast.AST]:
    """The first axis for one counted from the end, and all of them for one."""
    if node.arg == "axis" and isinstance(node.value, ast.UnaryOp):
        yield ast.keyword("axis", ast.Constant(0))
    if node.arg == "axis":
        yield ast.keyword("axis", ast.Constant(None))


def _aliased(node: ast.ListComp) -> Iterator[ast.AST]:
    """The same object n times instead of n objects."""
    (first, *more) = node.generators
    turns = first.iter
    if more or first.ifs or not isinstance(first.target, ast.Name):
        return
    if first.target.id in {n.id for n in ast.walk(node.elt) if isinstance(n, ast.Name)}:
        return
    if isinstance(turns, ast.Call) and getattr(turns.func, "id", "") == "range":
        times = ast.Call(ast.Name("len", ast.Load()), [turns], [])
        yield ast.BinOp(ast.List([node.elt], ast.Load()), ast.Mult(), times)


def _in_place(node: ast.Assign) -> Iterator[ast.AST]:
    """`w = w - step` as `w -= step`: the caller's array changes, too."""
    target, value = node.targets[0], node.value
    if (
        len(node.targets) == 1
        and isinstance(target, ast.Name)
        and isinstance(value, ast.BinOp)
        and ast.unparse(value.left) == target.id
    ):
        yield ast.AugAssign(target, value.op, value.right)


def _of_return(node: ast.Return) -> Iterator[ast.AST]:
    """Whole numbers, and one axis more, for each value that is returned."""
    value = node.value
    parts = value.elts if isinstance(value, ast.Tuple) else [value]
    for place, element in enumerate(parts):
        for text in ("np.asarray(x).astype(int)", "np.asarray(x)[..., None]"):
            other = _filled(text, element)
            if isinstance(value, ast.Tuple):
                elements = [*parts[:place], other, *parts[place + 1 :]]
                other = copy_with(value, elts=elements)
            yield copy_with(node, value=other)


def _filled(text: str, element: ast.expr | None) -> ast.AST:
    """An expression with `element` in the place of x."""

    class Fill(ast.NodeTransformer):
        def visit_Name(self, node: ast.Name) -> ast.AST:
            return copy.deepcopy(element) if node.id == "x" and element is not None else node

    return Fill().visit(ast.parse(text, mode="eval").body)


def _left_at_once(node: ast.For, function: ast.FunctionDef) -> Iterator[ast.AST]:
    """`return` one level too deep: the loop is left after its first turn."""
    last = function.body[-1]
    if isinstance(last, ast.Return):
        changed = copy_with(node, body=[*node.body, copy.deepcopy(last)])
        changed.named = "returned within the loop"  # type: ignore[attr-defined]
        yield changed


def _turned(node: ast.expr) -> ast.expr:
    return ast.Attribute(node, "T", ast.Load())


def _numpy_name(node: ast.Call) -> str:
    """The name of a function of numpy's that is called, else ""."""
    called = ast.unparse(node.func)
    return called.removeprefix("np.") if called.startswith("np.") else ""


def copy_with(node: ast.AST, **changes):
    """A copy of a node with other values in some of its fields."""
    other = copy.deepcopy(node)
    for field, value in changes.items():
        setattr(other, field, value)
    return other
