"""What an exercise is, and what a check may say.

A check is an ordinary function of `(answer, rng)`: it calls `answer` like the learner's
function and raises `Mistake` when something is wrong. The same check serves the notebook,
where `answer` calls the learner's function directly, and the grader, where `answer` is a
proxy for a function in the sandbox.
"""

from __future__ import annotations

import copy
import zlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from autograder.base.answers import Answer
from autograder.base.text import passage
from autograder.checking.places import Names
from autograder.checking.verdict import Stage, StageName

PUBLIC_SEED = 20  # the visible examples; the hidden ones come from the course's secret


@dataclass(frozen=True)
class Case:
    """What was compared where a mistake was found.

    args: of the call. needed, got: all of what the model gave, and the answer.
    path: the part that is wrong ("params[0], W"), "" where one thing is given back.
    cut_off_elsewhere: whether in the other examples that are wrong nothing but fractions is missing
        either; also where there are none.
    """

    args: tuple
    needed: object
    got: object
    path: str = ""
    cut_off_elsewhere: bool = True


# Whether an exercise asks for whole numbers, or in which of its parts.
Whole = bool | Collection[str]


class Mistake(Exception):
    """A check found something wrong; the text is for the learner.

    text: may quote what came back, as it is; what is kept of it can be shown.
    stage: how far the answer got.
    case: where the model answer was compared with; a thought may hang on it.
    path: the part of what came back that is wrong, by its name or place; "" for all of it.
    more: a sentence about other examples, that a check adds.
    """

    def __init__(
        self,
        text: str,
        stage: StageName | Stage = Stage.PROPERTIES,
        case: Case | None = None,
        path: str = "",
    ):
        super().__init__(text)
        self.text = passage(text)
        self.stage = Stage(stage)
        self.case = case
        self.path = path
        self.more = ""


# What to think about next: a text; a function of (args, needed, got) that gives one; or a
# mapping from the name of the part that is wrong to either, "" for all others.
Thought = str | Callable[[tuple, object, object], str] | Mapping[str, "Thought"]


def thought_text(thought: Thought | None, case: Case | None) -> str:
    """The words of a thought about a case; "" where there are none for it.

    A thought that speaks of fractions first has another one, `otherwise`, where these are not all.
    """
    if case is not None and not case.cut_off_elsewhere:
        thought = getattr(thought, "otherwise", thought)
    if thought is None or isinstance(thought, str):
        return thought or ""
    if case is None:
        return ""
    if isinstance(thought, Mapping):
        first = case.path.split(",")[0].split("[")[0]
        keys = [key for key in (case.path, first, "") if key in thought]
        return thought_text(thought[keys[0]], case) if keys else ""
    return thought(case.args, case.needed, case.got)


@dataclass(frozen=True)
class Check:
    """One thing that is checked and what it is worth.

    id: stays for good, for the hidden inputs are drawn by it; what students read, too, unless
        there is a title, which may be reworded at any time.
    think: the next thought where this check finds wrong values; None: the exercise's.
    """

    id: str
    points: float
    run: Callable[[Answer, np.random.Generator], None]
    think: Thought | None = None
    title: str = ""

    @property
    def name(self) -> str:
        """What students read."""
        return self.title or self.id


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
    think: the next thought when values differ: a text, a function of (args, needed, got), or a
        mapping from the part that is wrong ("dw") to one. A check may have its own instead.
    forbid: dotted names that the answer may not call.
    use: how a case is put to the answer and what of it is compared with the model.
    always: what `use` makes of every right answer, whatever the case, where that is one word:
        the model answer, which may work for seconds, is not asked for it then.
    whole: whether whole numbers are asked for, or in which parts ("mistakes",): compared exactly,
        and neither True nor 3.0 passes for one.
    parts: names of what is given back, where the statement's "Returns (dw, db)" is not it.
    quiet: warnings count as part of the behavior (a slip can be told by them).
    discriminating: more arguments, worth no points, on which known slips differ from each other.
    loose: such arguments on which the right value is up to the answer, the price of a probability
        of 0 for example: what tells there is only whether a value is finite, and whether 0.
    objects: `use` works with the objects that the answer makes (a class), not with plain data.
    limits: overrides of the sandbox's limits, by name.
    """

    chapter: str
    name: str
    cases: Callable[[np.random.Generator], Sequence[tuple]]
    points: float
    hints: tuple[str, str, str]
    think: Thought
    forbid: tuple[str, ...] = ()
    use: Callable = ask
    always: str = ""
    rtol: float = 1e-4
    atol: float = 1e-6
    whole: Whole = False
    parts: Names = None
    quiet: bool = False
    examples: Sequence[tuple] = ()
    discriminating: Sequence[tuple] = ()
    loose: Sequence[tuple] = ()
    objects: bool = False
    limits: dict = field(default_factory=dict)
    checks: list[Check] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"{self.chapter}/{self.name}"

    @property
    def forbidden(self) -> tuple[str, ...]:
        """Dotted names the answer may not call, the model answer included."""
        return (*self.forbid, f"solutions.{self.chapter}.{self.name}.{self.name}")

    def check(
        self,
        id: str,
        points: float,
        think: Thought | None = None,
        title: str = "",
    ):
        """Decorator: the function below is one more check of this exercise."""

        def add(function):
            self.checks.append(Check(id, points, function, think, title))
            return function

        return add

    def rng(self, purpose: str, seed: int | None = None) -> np.random.Generator:
        """Generator for one check of this exercise: the public one, or one from `seed`."""
        entropy = PUBLIC_SEED if seed is None else seed
        return np.random.default_rng([entropy, zlib.crc32(f"{self.id}:{purpose}".encode())])

    def all_cases(self, rng: np.random.Generator) -> list[tuple]:
        """The examples, which everybody knows, and the cases that `rng` draws; all are fresh, for
        a call may change what it is given (a Generator moves on with every number drawn)."""
        return [*copy.deepcopy(list(self.examples)), *self.cases(rng)]

    def public_cases(self) -> list[tuple]:
        return self.all_cases(self.rng("values"))
