"""What the statement of an exercise announces, and the examples that it and its chapter show."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.course import sources
from tests.proof.asking import FUNCTIONS, model_of

CELL = re.compile(r"^```python(.*?)\n(.*?)^```", re.MULTILINE | re.DOTALL)
PLAIN = (
    ast.Constant, ast.List, ast.Tuple, ast.UnaryOp, ast.USub, ast.BinOp, ast.Div, ast.Mult,
    ast.Pow, ast.Lambda, ast.arguments, ast.arg, ast.Name, ast.Load, ast.Attribute, ast.Call,
    ast.keyword, ast.Subscript, ast.Sub, ast.Add,
)  # fmt: skip


def statement(exercise: Exercise) -> str:
    return inspect.getdoc(model_of(exercise)) or ""


def parameters(exercise: Exercise) -> list[str]:
    return list(inspect.signature(model_of(exercise)).parameters)


@cache
def texts(exercise_id: str) -> dict[str, str]:
    """What the statement says of each parameter: "x: inputs (D,)."; all of it where it does not."""
    exercise = next(e for e in FUNCTIONS if e.id == exercise_id)
    names, text = parameters(exercise), " ".join(statement(exercise).split())
    one = "|".join(map(re.escape, names)) or "-"
    heads = list(re.finditer(rf"(?<![\w.])((?:{one})(?:, (?:{one}))*):\s", text))
    ends = [*(head.start() for head in heads[1:]), len(text)][: len(heads)]
    text_of = dict.fromkeys(names, text)
    for head, end in zip(heads, ends, strict=True):
        passage = text[head.end() : end].split(" Returns ")[0]
        text_of |= dict.fromkeys(head.group(1).split(", "), passage)
    return text_of


def returned(exercise: Exercise) -> str:
    """What the statement says after "Returns", up to the next paragraph."""
    return " ".join(statement(exercise).partition("Returns ")[2].split("\n\n")[0].split())


def examples(exercise: Exercise) -> list[tuple]:
    """The arguments of every call that the statement or its chapter writes out in full."""
    shown = (args for cell in _cells(exercise.chapter) for args in _called(exercise, cell))
    return [*_calls_stated(exercise), *shown]


def _cells(chapter: str) -> list[str]:
    """The code of a chapter that shows something, but for what fails on purpose."""
    text = sources.chapter_source(chapter).read_text(encoding="utf-8")
    shown = [(head, cell) for head, cell in CELL.findall(text) if "exercise=" not in head]
    return [cell for head, cell in shown if "demo" not in head and "on-purpose" not in head]


def _calls_stated(exercise: Exercise) -> Iterator[tuple]:
    """Calls in the statement, and "For a = [1] and b = 2 it is ..."."""
    text = " ".join(statement(exercise).split())
    for start in (m.start() for m in re.finditer(rf"\b{exercise.name}\(", text)):
        end = _closing(text, start + len(exercise.name))
        yield from _called(exercise, text[start:end])
    given = {}
    for name in parameters(exercise):
        if match := re.search(rf"\b{name} = ([\[\d-][^=]*?)(?: and |, \w+ =| it is|: )", text):
            given |= _values(f"{name} = {match.group(1)}", {})
            if isinstance(given[name], list) and "list" not in texts(exercise.id)[name]:
                given[name] = np.array(given[name])  # as mathematics writes it
    if given.keys() == set(parameters(exercise)) != set():
        yield tuple(given[name] for name in parameters(exercise))


def _closing(text: str, opening: int) -> int:
    depth = 0
    for place in range(opening, len(text)):
        depth += (text[place] in "([") - (text[place] in ")]")
        if depth == 0:
            return place + 1
    return len(text)


def _called(exercise: Exercise, code: str) -> Iterator[tuple]:
    """Arguments of the calls of the exercise's function in code, where they are written out."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return
    known: dict = {}
    for line in tree.body:
        for node in ast.walk(line):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if named and node.func.id == exercise.name:
                args = [_value(arg, known) for arg in node.args]
                if not node.keywords and not any(arg is _UNKNOWN for arg in args):
                    yield tuple(args)
        known |= _values(ast.unparse(line), known)


_UNKNOWN = object()


def _values(line: str, known: dict) -> dict:
    """Names to which a line gives values that are written out."""
    try:
        node = ast.parse(line).body[0]
    except (SyntaxError, IndexError):
        return {}
    if not isinstance(node, ast.Assign) or len(node.targets) != 1:
        return {}
    target, value = node.targets[0], _value(node.value, known)
    if isinstance(target, ast.Name):
        return {target.id: value}
    names = [ast.unparse(item) for item in getattr(target, "elts", [])]
    if isinstance(value, tuple) and len(value) == len(names):
        return dict(zip(names, value, strict=True))
    return dict.fromkeys(names, _UNKNOWN)


def _value(node: ast.expr, known: dict):
    """The value of an expression of numbers, lists and np.array; else _UNKNOWN."""
    calls = [n for n in ast.walk(node) if isinstance(n, ast.Call)]
    plain = all(isinstance(n, PLAIN) for n in ast.walk(node))
    if not plain or any(ast.unparse(call.func) != "np.array" for call in calls):
        return _UNKNOWN
    functions = {exercise.name: model_of(exercise) for exercise in FUNCTIONS}
    names = {**functions, **known, "np": np}
    used = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    if any(names.get(name) is _UNKNOWN for name in used):
        return _UNKNOWN
    try:
        return eval(ast.unparse(node), names)
    except Exception:
        return _UNKNOWN
