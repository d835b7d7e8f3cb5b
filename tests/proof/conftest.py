"""Every exercise of every chapter, with its right and its wrong answers, as parameters.

A test that takes `exercise`, `right` or `wrong` runs for each of them, `function_exercise` for
each exercise that asks for a function and not for a class, `quick_exercise` for each whose answers
do not train for seconds, `chapter` for each chapter.
"""

from __future__ import annotations

import ast
import runpy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from autograder.checking import judge, slips
from autograder.checking.exercise import Exercise
from autograder.checking.local import LocalAnswer
from autograder.checking.verdict import Verdict
from autograder.course import sources
from autograder.exercises import load
from autograder.sandbox import Sandbox
from tests.proof.asking import LONG, patient

RIGHT = sources.RIGHT
SEEDS = (7, 2**200)  # of hidden examples
CHAPTERS = [chapter for chapter in sources.chapters() if load(chapter)]
EXERCISES = [exercise for chapter in CHAPTERS for exercise in load(chapter).values()]
FUNCTIONS = [e for e in EXERCISES if not isinstance(sources.model(e.chapter, e.name), type)]
QUICK = [exercise for exercise in EXERCISES if exercise.id not in LONG]


@dataclass(frozen=True)
class Right:
    """An alternative right answer."""

    exercise: Exercise
    path: Path

    def function(self):
        function = runpy.run_path(str(self.path))[self.exercise.name]
        return patient(self.exercise, function, str(self.path))


@dataclass(frozen=True)
class Wrong:
    """A known wrong answer."""

    exercise: Exercise
    slip: slips.Slip

    def function(self):
        function = slips.function(self.slip, self.exercise.name)
        return patient(self.exercise, function, str(self.slip.path))


def rights(exercise: Exercise) -> list[Right]:
    folder = RIGHT / exercise.chapter / exercise.name
    return [Right(exercise, path) for path in sorted(folder.glob("*.py"))]


def wrongs(exercise: Exercise) -> list[Wrong]:
    return [Wrong(exercise, slip) for slip in slips.known(exercise.chapter, exercise.name)]


@cache
def parameters() -> dict[str, tuple[Sequence, Callable]]:
    """The values that a parameter takes, and what names one of them."""
    every_right = [right for exercise in EXERCISES for right in rights(exercise)]
    every_wrong = [wrong for exercise in EXERCISES for wrong in wrongs(exercise)]
    return {
        "chapter": (CHAPTERS, str),
        "exercise": (EXERCISES, lambda e: e.id),
        "function_exercise": (FUNCTIONS, lambda e: e.id),
        "quick_exercise": (QUICK, lambda e: e.id),
        "seed": ((None, 1, 7), lambda s: "visible" if s is None else f"hidden{s}"),
        "right": (every_right, lambda r: f"{r.exercise.id}/{r.path.stem}"),
        "wrong": (every_wrong, lambda w: f"{w.exercise.id}/{w.slip.name}"),
    }


def pytest_generate_tests(metafunc):
    for name, (values, ids) in parameters().items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, values, ids=ids)


@pytest.fixture(scope="session")
def sandbox():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def judged():
    """Judges a function as an answer to an exercise."""

    def judged(exercise: Exercise, function, seed=None) -> Verdict:
        return judge.judge(exercise, LocalAnswer(function, exercise.name, exercise.forbidden), seed)

    return judged


@pytest.fixture
def each_verdict():
    """Verdicts on a function: on the visible examples, then with hidden ones."""

    def each_verdict(exercise: Exercise, function) -> Iterator[Verdict]:
        def answer():
            return LocalAnswer(function, exercise.name, exercise.forbidden)

        seen = judge.visible(exercise, answer())
        yield seen
        for seed in SEEDS[: 1 if exercise.id in LONG else 2]:
            yield judge.hidden(exercise, answer(), seed, seen)

    return each_verdict


@pytest.fixture
def rights_of():
    return rights


@pytest.fixture
def wrongs_of():
    return wrongs


@pytest.fixture
def written():
    """A function out of the text of a cell, as a notebook would define it."""

    def written(text: str, name: str):
        names: dict = {"__name__": "__main__"}
        exec(compile(text, "<cell>", "exec"), names)
        return names[name]

    return written


@pytest.fixture
def model_of(written):
    """The model answer as if a learner had typed it."""

    def model_of(exercise: Exercise):
        path = sources.solution_path(exercise.chapter, exercise.name)
        return patient(exercise, written(path.read_text(encoding="utf-8"), exercise.name))

    return model_of


@pytest.fixture
def without_body():
    """The source of a model answer's cell with another body: what a learner starts from."""

    def without_body(exercise: Exercise, body: str) -> str:
        tree = ast.parse(sources.answer_cell(exercise.chapter, exercise.name))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                documented = ast.get_docstring(node) is not None
                node.body = node.body[:documented] + ast.parse(body).body
        return ast.unparse(tree)

    return without_body
