"""What an exercise is, and what a check may say.

A check is an ordinary function of `(answer, rng)`: it calls `answer` like the learner's
function and raises `Mistake` when something is wrong. The same check serves the notebook,
where `answer` calls the learner's function directly, and the grader, where `answer` is a
proxy for a function in the sandbox.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from autograder.base.answers import Answer

STAGES = (
    "defined", "attempted", "callable", "type", "shape", "finite", "values", "properties",
    "gradient",
)  # fmt: skip
PUBLIC_SEED = 20  # the visible examples; the hidden ones come from the course's secret


class Mistake(Exception):
    """A check found something wrong; the text is for the learner.

    stage: one of STAGES, how far the answer got.
    """

    def __init__(self, text: str, stage: str = "properties"):
        super().__init__(text)
        self.text = text
        self.stage = stage


@dataclass(frozen=True)
class Check:
    """One thing that is checked and what it is worth."""

    name: str
    points: float
    run: Callable[[Answer, np.random.Generator], None]
    hidden_only: bool = False


def ask(answer: Answer, *args):
    """How a case is put to an answer unless an exercise says otherwise: call it."""
    return answer(*args)


@dataclass
class Exercise:
    """One exercise: what is asked, what it is worth, and what helps when it goes wrong.

    cases: rng -> list of argument tuples. The same cases, drawn from another seed, are the
        hidden ones; none of them is ever equal to a visible one.
    examples: argument tuples that the statement and the chapter show, typed as they stand
        there, the simplest first. Asked before the cases, visible and hidden ones alike.
    points: what right values are worth; each further check adds its own.
    hints: three, of rising directness.
    think: the next thought when values differ.
    forbid: dotted names that the answer may not lean on.
    use: how a case is put to the answer and what of it is compared with the model.
    quiet: warnings count as part of the behavior (a slip can be told by them).
    telling: more arguments, worth no points, on which known slips differ from each other.
    objects: `use` works with the objects that the answer makes (a class), not with plain data.
    limits: overrides of the sandbox's limits, by name.
    """

    chapter: str
    name: str
    cases: Callable[[np.random.Generator], Sequence[tuple]]
    points: float
    hints: tuple[str, str, str]
    think: str
    forbid: tuple[str, ...] = ()
    use: Callable = ask
    rtol: float = 1e-4
    atol: float = 1e-6
    quiet: bool = False
    examples: Sequence[tuple] = ()
    telling: Sequence[tuple] = ()
    objects: bool = False
    limits: dict = field(default_factory=dict)
    checks: list[Check] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"{self.chapter}/{self.name}"

    @property
    def forbidden(self) -> tuple[str, ...]:
        """Dotted names the answer may not lean on, the model answer included."""
        return (*self.forbid, f"solutions.{self.chapter}.{self.name}.{self.name}")

    def check(self, name: str, points: float, hidden_only: bool = False):
        """Decorator: the function below is one more check of this exercise."""

        def add(function):
            self.checks.append(Check(name, points, function, hidden_only))
            return function

        return add

    def rng(self, purpose: str, seed: int | None = None) -> np.random.Generator:
        """Generator for one check of this exercise: the public one, or one from `seed`."""
        entropy = PUBLIC_SEED if seed is None else seed
        return np.random.default_rng([entropy, zlib.crc32(f"{self.id}:{purpose}".encode())])

    def all_cases(self, rng: np.random.Generator) -> list[tuple]:
        """The examples, which everybody knows, and the cases that `rng` draws."""
        return [*self.examples, *self.cases(rng)]

    def public_cases(self) -> list[tuple]:
        return self.all_cases(self.rng("values"))


@dataclass(frozen=True)
class CheckResult:
    """What one check said. `message` is safe to show to the student."""

    name: str
    points: float
    earned: float
    passed: bool
    message: str = ""
    stage: str = ""


@dataclass(frozen=True)
class Verdict:
    """What an exercise earned and why.

    status: full, partial, wrong, not attempted, missing, timeout, crashed, leans, grader fault.
    points: None for a fault of the grader, for which nobody is zeroed.
    """

    exercise: str
    points: float | None
    max_points: float
    status: str
    message: str = ""
    results: tuple[CheckResult, ...] = ()
    slip: str | None = None
