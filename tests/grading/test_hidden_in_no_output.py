"""Hidden means hidden, for every exercise: an answer shouts what it is asked, and nobody hears it.

Tests autograder/grading/marking.py and autograder/checking/judge.py.

Each answer is right on the visible examples. On all others it prints its arguments, warns of
them, and stops with them in its message. The numbers it was asked about, and those it answers, are
worked out here from the seed, and looked for in everything that grading writes.
"""

from __future__ import annotations

import contextlib
import csv
import hashlib
import io
import itertools
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest

from autograder.checking.judge import hidden, visible
from autograder.checking.local import LocalAnswer, copied
from autograder.commands import grade
from autograder.course import filling, release, sources
from autograder.exercises import load
from autograder.grading import seeds
from tests.proof.asking import model_of

SEED = 7
UNSEEN = "passes the visible examples"
STUDENT = "eve"
CHAPTERS = [chapter for chapter in sources.chapters() if load(chapter)]
SHOUTS = """{model}


inner_{name}, seen_{name} = {name}, {seen!r}


def {name}(*args):
    import hashlib, sys, warnings

    asked = repr(args)
    value = inner_{name}(*args)
    if hashlib.sha256(asked.encode()).hexdigest()[:16] in seen_{name}:
        return value
    told = f"asked about {{asked}}, the answer is {{value!r}}"
    print(told)
    print(told, file=sys.stderr)
    warnings.warn(told)
    raise ValueError(told)
"""
FIRST = 100  # numbers of a value; all weights of a network would match somebody's digits by chance
LONG = re.compile(r"\d+\.\d+(?:e[+-]?\d+)?")


class Remembering(LocalAnswer):
    """Keeps the arguments and the value of every call."""

    def __init__(self, *args):
        super().__init__(*args)
        self.calls: list[tuple[tuple, object]] = []

    def call(self, args: tuple):
        outcome = super().call(args)
        self.calls.append((copied(args), outcome.value))
        return outcome


Calls = list[tuple[tuple, object]]


def calls(exercise, seed: int) -> tuple[Calls, Calls]:
    """Arguments and value of every visible call that judging the model answer makes, and of every
    hidden one."""
    answer = Remembering(model_of(exercise), exercise.name)
    seen = visible(exercise, answer)
    before, answer.calls = answer.calls, []
    assert hidden(exercise, answer, seed, seen).points > 0
    return before, answer.calls


def fingerprint(args: tuple) -> str:
    """What the answer works out in the sandbox, where numpy's numbers arrive as Python's."""
    plain = tuple(arg.item() if isinstance(arg, np.generic) else arg for arg in args)
    return hashlib.sha256(repr(plain).encode()).hexdigest()[:16]


def shouting(exercise, model: str, visible_calls: Calls) -> str:
    """The model answer, which tells of every call that is not a visible one."""
    if f"def {exercise.name}(" not in model or exercise.objects:
        return model  # a class: its objects are asked, not itself
    seen = {fingerprint(args) for args, _ in visible_calls}
    return SHOUTS.format(model=model, name=exercise.name, seen=seen)


def numbers(thing) -> Iterator[float]:
    """Every number in plain data."""
    if isinstance(thing, dict):
        thing = [*thing.keys(), *thing.values()]
    if isinstance(thing, list | tuple | set):
        for piece in thing:
            yield from numbers(piece)
    elif isinstance(thing, np.ndarray | np.generic | float | int):
        array = np.asarray(thing)
        if array.dtype.kind in "fiu":
            yield from np.abs(array.astype(float)).ravel().tolist()


def digits(text: str) -> str:
    """The significant digits of a printed number."""
    return text.partition("e")[0].replace(".", "").strip("0")


def shortened(value: float, count: int) -> str:
    return digits(f"{value:.{count - 1}e}")


def long_numbers(text: str) -> set[str]:
    return {numbers_in for token in LONG.findall(text) if len(numbers_in := digits(token)) >= 6}


def given_away(text: str, secret: set[float], public: set[float]) -> set[str]:
    """Numbers of six digits and more in a text that are secret and not public as well."""
    numbers_in = long_numbers(text)
    lengths = {len(number) for number in numbers_in}
    unseen = {shortened(value, n) for value in secret for n in lengths}
    known = {shortened(value, n) for value in public for n in lengths}
    return (numbers_in & unseen) - known


def graded(chapter: str, visible_calls: dict[str, Calls], base: Path) -> dict[str, str]:
    """Everything that grading wrote and printed."""
    models = filling.model_answers(chapter)
    answers = {
        name: shouting(e, models[name], visible_calls[name]) for name, e in load(chapter).items()
    }
    folder = base / "submitted" / STUDENT / chapter
    folder.mkdir(parents=True)
    filled = filling.filled(release.load(chapter), answers)
    (folder / f"{chapter}.ipynb").write_text(json.dumps(filled))
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        options = grade.Options(base / "submitted", base / "out", seed=SEED, workers=1)
        assert grade.grade(options) == 0
    written = {
        path.relative_to(base).as_posix(): path.read_text(encoding="utf-8")
        for path in (base / "out").rglob("*")
        if path.suffix in (".html", ".ipynb", ".csv", ".json")
    }
    return {"printed": said.getvalue(), **written}


def numbers_of(asked: Iterable[Calls]) -> set[float]:
    """Numbers in the arguments of calls, and in their values."""
    return {
        number
        for args, value in itertools.chain(*asked)
        for number in (*numbers(args), *itertools.islice(numbers(value), FIRST))
    }


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_no_number_of_a_hidden_call_is_in_anything_that_grading_writes(chapter, tmp_path):
    visible_calls: dict[str, Calls] = {}
    hidden_calls: dict[str, Calls] = {}
    for name, exercise in load(chapter).items():
        seed = seeds.fixed(SEED).of(chapter, STUDENT, name)
        visible_calls[name], hidden_calls[name] = calls(exercise, seed)
    texts = graded(chapter, visible_calls, tmp_path)
    assert {"printed", "out/grades.csv", f"out/feedback/{STUDENT}/{chapter}.html"} <= set(texts)
    rows = list(csv.DictReader(io.StringIO(texts["out/grades.csv"])))
    unseen = [row for row in rows if row["message"].startswith(UNSEEN)]
    assert unseen, "no answer was right on all that is visible and wrong on what is hidden"
    seen, unseen_numbers = numbers_of(visible_calls.values()), numbers_of(hidden_calls.values())
    assert unseen_numbers - seen
    seen.update(float(token) for token in LONG.findall(str(release.load(chapter).notebook)))
    verdict_text = {name: given_away(text, unseen_numbers, seen) for name, text in texts.items()}
    assert {name: numbers_in for name, numbers_in in verdict_text.items() if numbers_in} == {}
