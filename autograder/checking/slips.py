"""Recognizes known wrong answers by what they do.

Each file of `autograder/wrong/chNN_topic/<exercise>/` is one: its docstring is the message
for the learner, its function the slip. A last line "family: sum for mean" of the docstring names
the kind of slip that other exercises know too (several with "; " between). An answer that does
on the visible examples what a slip does, values, failures and changed arguments alike, has made
that slip; `recognition` finds more than such twins.
"""

from __future__ import annotations

import ast
import io
import linecache
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from autograder.base import budget
from autograder.base.answers import Answer, CallFailed
from autograder.checking.exceptions import category
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.local import LocalAnswer
from autograder.checking.questions import expect
from autograder.checking.surroundings import undisturbed
from autograder.course import sources

# What a check may stop with on values that no one thought of; a model answer gives none.
STRANGE = (
    TypeError, ValueError, ArithmeticError, LookupError, AttributeError, MemoryError,
    RecursionError,
)  # fmt: skip


@dataclass(frozen=True)
class Slip:
    """A known wrong answer: its name, the message that speaks to it, where it stands, its kinds."""

    name: str
    message: str
    path: Path
    families: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trace:
    """What an answer did on one case."""

    value: object
    failure: str
    changed: bool
    warned: bool


@cache
def known(chapter: str, exercise: str) -> tuple[Slip, ...]:
    """Known slips of an exercise, by name."""
    folder = sources.WRONG / chapter / exercise
    return tuple(_read(path) for path in sorted(folder.glob("*.py")))


def _read(path: Path) -> Slip:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    message, _, families = text.partition("\n\nfamily: ")
    return Slip(
        path.stem, " ".join(message.split()), path, tuple(filter(None, families.split("; ")))
    )


def function(slip: Slip, exercise: str):
    """A fresh copy of the wrong function of a slip."""
    names: dict = {"__name__": "slip"}
    text = slip.path.read_text(encoding="utf-8")
    cell = f"<slip {exercise} {slip.name}>"  # it is judged as a learner's cell, and read as one
    linecache.cache[cell] = len(text), None, text.splitlines(keepends=True), cell
    exec(compile(text, cell, "exec"), names)
    return names[exercise]


def traces(exercise: Exercise, answer: Answer, seed: int | None = None) -> list[Trace]:
    """What an answer does on the visible examples, or on those of `seed`, and the telling ones.

    What it prints meanwhile stays unseen: these calls are ours, not the learner's.
    """
    with redirect_stdout(io.StringIO()), undisturbed():
        cases = [*exercise.all_cases(exercise.rng("values", seed)), *exercise.telling]
        expect(exercise, answer, cases)
        return [_trace(exercise, answer, args) for args in cases]


def _trace(exercise: Exercise, answer: Answer, args: tuple) -> Trace:
    value, failure, start = None, "", len(answer.outcomes)
    try:
        value = exercise.use(answer, *args)
        if callable(value):  # as the sandbox, which gives back no functions, would say it
            value, failure = None, f"unsendable {type(value).__name__}"
    except CallFailed as failed:
        failure = f"{failed.failure.kind} {category(failed.failure)}"
    except Mistake as mistake:
        failure = mistake.text
    except STRANGE as error:
        failure = f"strange {type(error).__name__}"
    outcomes = [outcome for _, outcome in answer.outcomes[start:]]
    changed = any(outcome.changed for outcome in outcomes)
    warned = exercise.quiet and any(outcome.warned for outcome in outcomes)
    return Trace(value, failure, changed, warned)


def known_traces(exercise: Exercise) -> list[tuple[Slip, list[Trace]]]:
    """What each known slip of an exercise does, found once."""
    return _kept(exercise)[1]


def model_traces(exercise: Exercise) -> list[Trace]:
    """What the model answer does, found once."""
    return _kept(exercise)[0]


Kept = tuple[list[Trace], list[tuple[Slip, list[Trace]]]]
_found: dict[int, tuple[Exercise, Kept]] = {}


def _kept(exercise: Exercise) -> Kept:
    if id(exercise) not in _found or _found[id(exercise)][0] is not exercise:
        name = exercise.name
        with budget.trusted(), undisturbed():
            model = LocalAnswer(sources.model(exercise.chapter, name), name)
            told = [
                (slip, traces(exercise, LocalAnswer(function(slip, name), name)))
                for slip in known(exercise.chapter, name)
            ]
            _found[id(exercise)] = exercise, (traces(exercise, model), told)
    return _found[id(exercise)][1]


def forget() -> None:
    """Slips and what they do are found anew, for files may have changed."""
    known.cache_clear()
    _found.clear()
