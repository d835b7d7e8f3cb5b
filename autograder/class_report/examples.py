"""The most frequent slips of a class, each with one example that nobody can be told by.

An example keeps the words that the course itself uses. Comments and docstrings go; names,
texts and long numbers that are the student's own are replaced, whatever they say: so there
is no list of names that could be incomplete.
"""

from __future__ import annotations

import ast
import builtins
import itertools
import json
import keyword
import re
import string
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from autograder.checking import slips
from autograder.class_report.results import Assignment
from autograder.course import release, sources

MOST = 10  # slips shown for an assignment
LOOKED_AT = 12  # answers looked at for the shortest example
LONGEST = 4000  # characters of an answer that may become an example
WORD = re.compile(r"[^\W\d]\w*")
OWN_TEXT = "…"
NAMED = ("id", "attr", "arg", "name", "module", "asname", "rest")
BLOCKS = ("body", "orelse", "finalbody")


@dataclass(frozen=True)
class SlipCount:
    """A known slip: how many made it, what the learner is told, one example or ""."""

    exercise: str
    name: str
    count: int
    message: str
    example: str


def most_frequent(assignment: Assignment, out: Path) -> list[SlipCount]:
    """The slips that most students make, most frequent first."""
    who: dict[tuple[str, str], list[str]] = {}
    for answer in assignment.answers:
        if answer.slip:
            who.setdefault((answer.exercise, answer.slip), []).append(answer.student)
    ranked = sorted(who.items(), key=lambda entry: (-len(entry[1]), entry[0]))[:MOST]
    messages: dict[tuple[str, str], str] = {}
    for exercise in {exercise for (exercise, _), _ in ranked}:
        known = slips.known(assignment.name, exercise)
        messages |= {(exercise, slip.name): slip.message for slip in known}
    return [
        SlipCount(
            exercise,
            slip,
            len(students),
            messages.get((exercise, slip), ""),
            _example(out, assignment.name, exercise, sorted(students)[:LOOKED_AT]),
        )
        for (exercise, slip), students in ranked
    ]


def _example(out: Path, chapter: str, exercise: str, students: list[str]) -> str:
    """The shortest of these students' answers, made anonymous."""
    codes = (_code(out, student, chapter, exercise) for student in students)
    return shortest(codes, vocabulary(chapter))


def shortest(codes: Iterable[str], known: frozenset[str]) -> str:
    texts = [text for code in codes if (text := anonymous(code, known))]
    return min(texts, key=lambda text: (len(text), text), default="")


def _code(out: Path, student: str, chapter: str, exercise: str) -> str:
    """The student's answer in the graded notebook, or ""."""
    path = out / "autograded" / student / chapter / f"{chapter}.ipynb"
    try:
        for cell in json.loads(path.read_bytes())["cells"]:
            marks = release.marks_of(cell)
            if marks.get("solution") and marks.get("grade_id") == exercise:
                return release.source_of(cell)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    return ""


@cache
def vocabulary(chapter: str) -> frozenset[str]:
    """Words that tell nobody: Python's, numpy's, and those of the course's own code."""
    folders = (sources.SOLUTIONS / chapter, sources.WRONG / chapter)
    paths = [path for folder in folders for path in sorted(folder.rglob("*.py"))]
    return _words_everywhere() | _words(paths)


@cache
def _words_everywhere() -> frozenset[str]:
    words = {
        *keyword.kwlist,
        *keyword.softkwlist,
        *dir(builtins),
        *dir(np),
        *dir(np.ndarray),
        *dir(np.linalg),
    }
    words |= {*string.ascii_letters, "math", *dir(np.random.Generator)}
    code = [path for path in sources.library() if path.suffix == ".py"]
    return frozenset(words) | _words(code)


def _words(paths: Iterable[Path]) -> frozenset[str]:
    """The names in these files, and the texts that are one word."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in paths]
    texts = {text for tree in trees for node in ast.walk(tree) for text in _names(node)}
    words = {word for text in texts for word in text.split(".")}
    return frozenset(word for word in words if WORD.fullmatch(word))


def _names(node: ast.AST) -> Iterable[str]:
    """The names that a piece of code holds, and its texts: docstrings are no single words."""
    for field, value in ast.iter_fields(node):
        if field in (*NAMED, "value") and isinstance(value, str):
            yield value


class _Anonymous(ast.NodeTransformer):
    """Replaces what is the student's own: names, texts, long numbers; drops docstrings."""

    def __init__(self, known: frozenset[str]):
        self.known = known
        self.given: dict[str, str] = {}
        self.fresh = (f"name{i}" for i in itertools.count(1))

    def visit(self, node: ast.AST) -> ast.AST:
        self.generic_visit(node)
        for field, value in ast.iter_fields(node):
            if field in NAMED and isinstance(value, str):
                setattr(node, field, self._dotted(value))
            elif field in ("names", "kwd_attrs") and isinstance(value, list):
                words = [self._word(item) if isinstance(item, str) else item for item in value]
                setattr(node, field, words)
            elif field in BLOCKS and isinstance(value, list) and value:
                setattr(node, field, [n for n in value if not _is_text(n)] or [ast.Pass()])
        return self._constant(node) if isinstance(node, ast.Constant) else node

    def _dotted(self, name: str) -> str:
        return ".".join(self._word(word) for word in name.split("."))

    def _word(self, word: str) -> str:
        if word in self.known or word == "*":
            return word
        if word not in self.given:
            self.given[word] = next(self.fresh)
        return self.given[word]

    def _constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, str):
            text = node.value if node.value in self.known else OWN_TEXT
            return ast.copy_location(ast.Constant(text), node)
        if isinstance(node.value, bytes):
            return ast.copy_location(ast.Constant(b"..."), node)
        if isinstance(node.value, int | float | complex) and long_number(node.value):
            return ast.copy_location(ast.Name("number", ast.Load()), node)
        return node


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def long_number(value: complex) -> bool:
    """Whether a number has five digits or more in a row that are not zeros at its end."""
    digits = re.sub(r"e[-+]?\d+", "", repr(value)).replace("_", "")
    return any(len(number.strip("0")) >= 5 for number in re.findall(r"\d+", digits))


def anonymous(code: str, known: frozenset[str]) -> str:
    """Code with nothing of its writer's own but its structure; "" where it cannot be read."""
    if not code or len(code) > LONGEST:
        return ""
    try:
        tree = _Anonymous(known).visit(ast.parse(code))
        return ast.unparse(ast.fix_missing_locations(tree))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
