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
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from autograder.base import budget
from autograder.base.answers import Answer, CallFailed
from autograder.checking.compare import alike, compare
from autograder.checking.exceptions import category
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.local import LocalAnswer
from autograder.checking.questions import expect
from autograder.checking.surroundings import undisturbed
from autograder.checking.values import is_number
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
    """What an answer did on one case. changed: numbers of the arguments that it changed."""

    value: object
    failure: str
    changed: frozenset[int]
    warned: bool


@dataclass(frozen=True)
class Known:
    """A known slip, what it does on every example, and the examples at which it is wrong."""

    slip: Slip
    traces: list[Trace]
    wrong: frozenset[int]


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
    """What an answer does on the visible cases, or on those of `seed`, and the discriminating ones.

    What it prints meanwhile stays unseen: these calls are ours, not the learner's.
    """
    with redirect_stdout(io.StringIO()), undisturbed():
        cases = [*exercise.all_cases(exercise.rng("values", seed)), *exercise.discriminating]
        expect(exercise, answer, [*cases, *exercise.loose])
        asked = [_trace(exercise, answer, args) for args in cases]
        return asked + [_loosely(_trace(exercise, answer, args)) for args in exercise.loose]


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
    changed = frozenset(place for outcome in outcomes for place in outcome.changed)
    warned = exercise.quiet and any(outcome.warned for outcome in outcomes)
    return Trace(value, failure, changed, warned)


def _loosely(trace: Trace) -> Trace:
    """What tells on a loose example: 0 for 0, and 1 for whatever else is finite."""
    try:
        value = np.asarray(trace.value, dtype=float)
    except STRANGE:
        return trace
    if trace.failure or not np.isfinite(value).all():
        return trace
    return replace(trace, value=float(value.any()))


def same_value(exercise: Exercise, a: Trace, b: Trace) -> bool:
    """Whether two answers gave the same on an example, or failed alike."""
    if a.failure != b.failure:
        return False
    same = alike(a.value, b.value, exercise.rtol, exercise.atol)
    if same is None:
        same = _compares(exercise, a.value, b.value)
    return same and (not exercise.whole or _types(a.value) == _types(b.value))


def _compares(exercise: Exercise, needed, got) -> bool:
    try:
        compare(needed, got, exercise.rtol, exercise.atol)
    except (Mistake, *STRANGE):
        return False
    return True


def _types(value) -> object:
    """Bool, whole number or float, of each part."""
    if isinstance(value, list | tuple) and value and all(map(is_number, value)):
        return np.asarray(value).dtype.kind
    if isinstance(value, list | tuple):
        return [_types(entry) for entry in value]
    return np.asarray(value).dtype.kind.replace("u", "i")


def wrong_examples(exercise: Exercise, slip_traces: list[Trace]) -> frozenset[int]:
    """Examples at which these traces are not those of the model answer."""
    return _wrong(exercise, model_traces(exercise), slip_traces)


def _wrong(exercise: Exercise, model: list[Trace], given: list[Trace]) -> frozenset[int]:
    pairs = enumerate(zip(model, given, strict=True))
    return frozenset(i for i, (need, got) in pairs if not same_value(exercise, need, got))


def known_slips(exercise: Exercise) -> list[Known]:
    """What each known slip of an exercise does, found once."""
    return _cached(exercise)[1]


def model_traces(exercise: Exercise) -> list[Trace]:
    """What the model answer does, found once."""
    return _cached(exercise)[0]


_cache: dict[int, tuple[Exercise, tuple[list[Trace], list[Known]]]] = {}


def _cached(exercise: Exercise) -> tuple[list[Trace], list[Known]]:
    if id(exercise) not in _cache or _cache[id(exercise)][0] is not exercise:
        name = exercise.name
        with budget.trusted(), undisturbed():
            model = traces(exercise, LocalAnswer(sources.model(exercise.chapter, name), name))
            slips = []
            for slip in known(exercise.chapter, name):
                did = traces(exercise, LocalAnswer(function(slip, name), name))
                slips.append(Known(slip, did, _wrong(exercise, model, did)))
        _cache[id(exercise)] = exercise, (model, slips)
    return _cache[id(exercise)][1]


def forget() -> None:
    """Slips and what they do are found anew, for files may have changed."""
    known.cache_clear()
    _cache.clear()
