"""What becomes of the project's own answers: named, related, generic, misleading or rejected.

A name is held against examples that it was not found on: where the slip does not explain there what
is wrong, the message was misleading.
"""

from __future__ import annotations

import io
import random
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from functools import partial

from autograder.authoring.mutants import Mutant, mutants
from autograder.authoring.mutation import LEFT_OUT
from autograder.checking import slips
from autograder.checking.checks import all_checks
from autograder.checking.exercise import Exercise
from autograder.checking.local import LocalAnswer
from autograder.checking.recognition import Explanation, Recognition
from autograder.checking.running import run_check
from autograder.checking.slips import Slip, same_value
from autograder.course import sources

SEEDS = (None, 1)  # of the checks: the visible examples, and hidden ones
OTHER = 2  # seed of the examples that a name is held against
SECONDS = 20.0  # of computing for all calls of one answer, on however busy a machine
PAIRS = 6  # of mutants, in an exercise
KINDS = ("right", "wrong", "copied", "withheld", "mutants", "pairs")


@dataclass
class Count:
    """How many answers of a bank there are, and what became of them."""

    total: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)

    def add(self, verdict: str) -> None:
        self.total += 1
        self.verdicts[verdict] += 1

    def __iadd__(self, other: Count) -> Count:
        self.total += other.total
        self.verdicts += other.verdicts
        return self


Function = Callable
Counts = dict[str, Count]


def count(exercise: Exercise) -> Counts:
    """What the banks of one exercise come to."""
    counts = {kind: Count() for kind in KINDS}
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        for function in _rights(exercise):
            counts["right"].add("" if _passes(exercise, function) else "rejected")
        _wrong_ones(exercise, counts)
        left_out = exercise.objects or exercise.id in LEFT_OUT
        if not left_out:  # a mutant of a class may take this process with it
            _mutants(exercise, counts)
    return counts


def _rights(exercise: Exercise) -> Iterator[Function]:
    for path in sorted((sources.RIGHT / exercise.chapter / exercise.name).glob("*.py")):
        yield slips.function(Slip(path.stem, "", path), exercise.name)


def _passes(exercise: Exercise, function: Function) -> bool:
    answer = LocalAnswer(function, exercise.name, exercise.forbidden)
    return all(
        run_check(exercise, c, answer, s).passed for s in SEEDS for c in all_checks(exercise)
    )


def _wrong_ones(exercise: Exercise, counts: Counts) -> None:
    for slip in slips.known(exercise.chapter, exercise.name):
        function = slips.function(slip, exercise.name)
        explanation = _explained(exercise, function)
        if _passes(exercise, function):
            counts["wrong"].add("holes")
        else:
            counts["wrong"].add(_judged(exercise, function, explanation, {slip}))
        if not isinstance(function, type):
            copying = partial(_on_copies, function)
            counts["copied"].add(_judged(exercise, copying, _explained(exercise, copying), {slip}))
        withheld = _explained(exercise, function, without=slip)
        counts["withheld"].add(_judged(exercise, function, withheld, {slip}))


def _on_copies(function: Function, *args):
    """A harmless difference: lists of numbers are accepted, and nothing given is changed."""
    return function(*map(_copy, args))


def _copy(value):
    import numpy as np

    if isinstance(value, list) and value and all(isinstance(v, int | float) for v in value):
        return np.array(value)
    return value.copy() if isinstance(value, np.ndarray) else value


def _explained(
    exercise: Exercise, function: Function, without: Slip | None = None
) -> Explanation | None:
    mine = slips.traces(exercise, LocalAnswer(function, exercise.name, seconds=SECONDS))
    return Recognition(exercise, mine, without).explanation()


def _judged(
    exercise: Exercise, function: Function, explanation: Explanation | None, truth: set[Slip]
) -> str:
    """named, related, generic or misleading. truth: slips that are known to be made, if any."""
    if explanation is None:
        return "generic"
    if set(explanation.slips) <= truth:
        return "named"
    families = {family for slip in truth for family in slip.families}
    if any(families & set(slip.families) for slip in explanation.slips):
        return "related"
    if not _holds(exercise, function, explanation.slips):
        return "misleading"
    return "related" if truth or explanation.either else "named"


def _holds(exercise: Exercise, function: Function, named: Sequence[Slip]) -> bool:
    """Whether these slips explain all that is wrong on other examples as well."""
    name = exercise.name
    done = [function, sources.model(exercise.chapter, name)]
    done += [slips.function(slip, name) for slip in named]
    mine, model, *theirs = (
        slips.traces(exercise, LocalAnswer(f, name, seconds=SECONDS), OTHER) for f in done
    )
    return all(
        same_value(exercise, need, got)
        or any(same_value(exercise, trace_values[i], got) for trace_values in theirs)
        for i, (need, got) in enumerate(zip(model, mine, strict=True))
    )


def _mutants(exercise: Exercise, counts: Counts) -> None:
    source = sources.solution_path(exercise.chapter, exercise.name).read_text(encoding="utf-8")
    known: list[tuple[Mutant, Slip]] = []
    for mutant in mutants(source, exercise.name):
        function = _compiled(mutant.source, exercise.name)
        if function is None or _passes_quickly(exercise, function):
            continue
        explanation = _explained(exercise, function)
        verdict = _judged(exercise, function, explanation, set())
        counts["mutants"].add(verdict)
        if explanation and verdict == "named" and len(explanation.slips) == 1:
            known.append((mutant, explanation.slips[0]))
    for one, other, truth in _pairs(known, exercise.name):
        function = _compiled(_both(one, other, exercise.name), exercise.name)
        if function is not None and not _passes_quickly(exercise, function):
            explanation = _explained(exercise, function)
            counts["pairs"].add(_judged(exercise, function, explanation, truth))


def _passes_quickly(exercise: Exercise, function: Function) -> bool:
    answer = LocalAnswer(function, exercise.name, exercise.forbidden, seconds=SECONDS)
    try:
        return all(
            run_check(exercise, check, answer, None).passed for check in all_checks(exercise)
        )
    except Exception:
        return False


def _compiled(source: str, name: str) -> Function | None:
    names: dict = {"__name__": "mutant"}
    try:
        exec(compile(source, "<mutant>", "exec"), names)
    except Exception:
        return None
    return names[name]


def _pairs(known: list[tuple[Mutant, Slip]], name: str) -> list[tuple[Mutant, Mutant, set[Slip]]]:
    """Some pairs of mutants that make different slips; the same ones each time."""
    pairs = [
        (one, other, {mine, theirs})
        for i, (one, mine) in enumerate(known)
        for other, theirs in known[i + 1 :]
        if mine != theirs
    ]
    random.Random(name).shuffle(pairs)
    return pairs[:PAIRS]


def _both(one: Mutant, other: Mutant, name: str) -> str:
    """The source with both changes; with the first alone where the second has lost its place."""
    again = {mutant.change: mutant.source for mutant in mutants(one.source, name)}
    return again.get(other.change, one.source)
