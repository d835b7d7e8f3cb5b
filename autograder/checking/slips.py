"""Recognizes known wrong answers by what they do.

Each file of `autograder/wrong/chNN_topic/<exercise>/` is one: its docstring is the message
for the learner, its function the slip. A last line "family: sum for mean" of the docstring names
the kind of slip that other exercises know too (several with "; " between). An answer that does
on the visible examples what a slip does, values, failures and changed arguments alike, has made
that slip.
"""

from __future__ import annotations

import ast
import io
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from autograder.base import budget
from autograder.base.answers import Answer, CallFailed
from autograder.checking.compare import compare
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
    code = compile(slip.path.read_text(encoding="utf-8"), f"<slip {slip.name}>", "exec")
    exec(code, names)  # our own file; by another name, for it is judged as a learner's cell
    return names[exercise]


def traces(exercise: Exercise, answer: Answer) -> list[Trace]:
    """What an answer does on the visible examples and the telling ones, in order.

    What it prints meanwhile stays unseen: these calls are ours, not the learner's.
    """
    with redirect_stdout(io.StringIO()), undisturbed():
        cases = [*exercise.public_cases(), *exercise.telling]
        expect(exercise, answer, cases)
        return [_trace(exercise, answer, args) for args in cases]


def _trace(exercise: Exercise, answer: Answer, args: tuple) -> Trace:
    value, failure, start = None, "", len(answer.outcomes)
    try:
        value = exercise.use(answer, *args)
        if callable(value):  # as the sandbox, which gives back no functions, would say it
            value, failure = None, f"unsendable {type(value).__name__}"
    except CallFailed as failed:
        failure = f"{failed.failure.kind} {failed.failure.type}"
    except Mistake as mistake:
        failure = mistake.text
    except STRANGE as error:
        failure = f"strange {type(error).__name__}"
    outcomes = [outcome for _, outcome in answer.outcomes[start:]]
    changed = any(outcome.changed for outcome in outcomes)
    warned = exercise.quiet and any(outcome.warned for outcome in outcomes)
    return Trace(value, failure, changed, warned)


def alike(exercise: Exercise, a: Trace, b: Trace) -> bool:
    """Whether two answers did the same on a case."""
    if (a.failure, a.changed, a.warned) != (b.failure, b.changed, b.warned):
        return False
    try:
        compare(a.value, b.value, exercise.rtol, exercise.atol)
    except (Mistake, *STRANGE):
        return False
    return True


@cache
def _known_traces(chapter: str, name: str) -> tuple[tuple[Slip, list[Trace]], ...]:
    from autograder.exercises import load

    exercise = load(chapter)[name]
    answers = [(slip, LocalAnswer(function(slip, name), name)) for slip in known(chapter, name)]
    with budget.trusted():
        return tuple((slip, traces(exercise, answer)) for slip, answer in answers)


def recognize(exercise: Exercise, answer: Answer) -> Slip | None:
    """The known slip that `answer` makes, or None."""
    mine = traces(exercise, answer)
    with undisturbed():
        for slip, theirs in _known_traces(exercise.chapter, exercise.name):
            if all(alike(exercise, a, b) for a, b in zip(theirs, mine, strict=True)):
                return slip
    return None
