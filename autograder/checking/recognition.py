"""Finds the known slips that explain what an answer does wrong.

An answer and a slip are compared with the model answer, example by example: a slip explains an
example where both are wrong in the same way. What counts is where the answer is wrong; that it is
right where the slip is not (a list accepted, a border case, one of three gates) does not hide the
slip, unless the slip would be wrong at an example that the learner sees, or more often than right
about this answer. A slip is named only if nothing wrong is left over; else two slips that leave
nothing over together; else none. Slips that explain equally well are named both, more than two
not at all: a wrong name is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.slips import (
    STRANGE,
    Known,
    Slip,
    Trace,
    known_slips,
    same_value,
    traces,
    wrong_examples,
)  # fmt: skip
from autograder.checking.values import real_array

MOST_EQUAL = 2
DISCRIMINATING = 4  # entries of 0 and 1 that are alike by no coincidence
ENOUGH = 2  # examples at which values agree, before one that differs may be passed over


@dataclass(frozen=True)
class Explanation:
    """What an answer does wrong: these slips together, or one of them where `either`.

    changes: whether their messages speak of a changed argument.
    """

    slips: tuple[Slip, ...]
    either: bool = False
    changes: bool = False

    @property
    def name(self) -> str:
        return (" or " if self.either else " and ").join(slip.name for slip in self.slips)

    @property
    def message(self) -> str:
        if len(self.slips) == 1:
            return self.slips[0].message
        one, other = (slip.message for slip in self.slips)
        if self.either:
            return f"Two slips look like this one. Either: {one}\nOr: {other}"
        return f"Two things come together here. First: {one}\nSecond: {other}"


@dataclass(frozen=True)
class Match:
    """How a slip and an answer compare, by numbers of examples.

    alike: both wrong in the same way. valued: those of them where both gave a value.
    passed: both wrong, and only the slip fails or is not finite. only: wrong by the slip alone.
    unlike: both wrong in other ways.
    shown: whether one of `only` and `unlike` is an example that the learner sees.
    side: what else differs, changed arguments and warnings.
    """

    slip: Slip
    alike: frozenset[int]
    valued: frozenset[int]
    passed: frozenset[int]
    only: frozenset[int]
    unlike: frozenset[int]
    shown: bool
    side: int

    @property
    def explained(self) -> frozenset[int]:
        return self.alike | (self.passed if len(self.valued) >= ENOUGH else frozenset())

    @property
    def likely(self) -> bool:
        """Whether the slip may be named at all; that both only fail alike tells little."""
        if not self.alike or self.shown:
            return False
        return not self.only or len(self.only) < len(self.valued)

    @property
    def sure(self) -> bool:
        """Whether the slip may be named beside another one."""
        return not self.only and (len(self.valued) >= ENOUGH or not (self.unlike or self.passed))

    @property
    def rank(self) -> tuple[int, int, int]:
        """The smaller the better."""
        return len(self.passed), len(self.only), self.side


class Recognition:
    """One answer's traces beside those of the model answer and of every known slip.

    without: a slip that is not to be known.
    """

    def __init__(self, exercise: Exercise, mine: list[Trace], without: Slip | None = None):
        self.exercise = exercise
        self.mine = mine
        self.known = [one for one in known_slips(exercise) if one.slip != without]
        self.shown = set(range(len(exercise.examples)))

    @cached_property
    def wrong(self) -> frozenset[int]:
        """Examples at which the answer's value is wrong, or none."""
        return wrong_examples(self.exercise, self.mine)

    @cached_property
    def matches(self) -> list[Match]:
        return [self._match(one) for one in self.known]

    def _match(self, known: Known) -> Match:
        slip_traces, theirs = known.traces, known.wrong
        both = self.wrong & theirs
        alike = frozenset(
            i for i in both if same_value(self.exercise, slip_traces[i], self.mine[i])
        )
        passed = frozenset(
            i for i in both - alike if _blown(slip_traces[i]) and not _blown(self.mine[i])
        )
        only, unlike = theirs - self.wrong, both - alike - passed
        shown = bool((only | unlike | passed) & self.shown)
        side = sum(
            (a.changed, a.warned) != (b.changed, b.warned)
            for a, b in zip(slip_traces, self.mine, strict=True)
        )
        valued = frozenset(i for i in alike if not slip_traces[i].failure)
        return Match(known.slip, alike, valued, passed, only, unlike, shown, side)

    def explanation(self) -> Explanation | None:
        """The slips that leave nothing over; None where there are none, or too many."""
        if not self.wrong:
            return self._beside_values()
        likely = [match for match in self.matches if match.likely]
        whole = [match for match in likely if match.explained == self.wrong]
        return _best(whole) if whole else self._together(likely)

    def _together(self, likely: list[Match]) -> Explanation | None:
        pairs = [
            (one, other)
            for one, other in combinations(likely, 2)
            if one.sure
            and other.sure
            and one.explained | other.explained == self.wrong
            and self._tells(one.alike - other.explained)
            and self._tells(other.alike - one.explained)
            and not (one.unlike - other.alike)
            and not (other.unlike - one.alike)
        ]
        if len(pairs) != 1:
            return None
        return Explanation(tuple(match.slip for match in pairs[0]))

    def _tells(self, alike: frozenset[int]) -> bool:
        """Whether these examples are more than a coincidence: 0 and 1 are easily alike."""
        return sum(_entries(self.mine[i]) for i in alike) >= DISCRIMINATING

    def _beside_values(self) -> Explanation | None:
        """All values are right, and arguments were changed or warnings given."""
        mine = _side(self.mine)
        if not mine:
            return None
        silent = [(one.slip, _side(one.traces)) for one in self.known]
        fitting = [
            (len(side - mine), slip)
            for match, (slip, side) in zip(self.matches, silent, strict=True)
            if mine <= side and not match.only
        ]
        least = min((extra for extra, _ in fitting), default=0)
        return _named([slip for extra, slip in fitting if extra == least])


def _side(slip_traces: Sequence[Trace]) -> set[tuple[int, str]]:
    changed = {
        (i, f"changed {place}") for i, trace in enumerate(slip_traces) for place in trace.changed
    }
    return changed | {(i, "warned") for i, trace in enumerate(slip_traces) if trace.warned}


def _best(matches: list[Match]) -> Explanation | None:
    least = min(match.rank for match in matches)
    return _named([match.slip for match in matches if match.rank == least])


def _named(slips: list[Slip]) -> Explanation | None:
    """One slip, or two that explain equally well."""
    if not 0 < len(slips) <= MOST_EQUAL:
        return None
    return Explanation(tuple(slips), either=len(slips) > 1)


def _entries(trace: Trace) -> int:
    """How much it tells that two values are alike: as many entries as they have, a fraction of
    whole numbers for one, any other number for enough.
    """
    try:
        array = np.atleast_1d(np.asarray(trace.value, dtype=float))
    except (*STRANGE, np.exceptions.ComplexWarning):
        return DISCRIMINATING
    if trace.failure or not np.isfinite(array).all():
        return DISCRIMINATING
    plain = np.isclose(array * 60, np.round(array * 60), rtol=0, atol=1e-6)
    return array.size if plain.all() else DISCRIMINATING


def _blown(trace: Trace) -> bool:
    """Whether a call failed, or its value is not finite."""
    if trace.failure:
        return True
    try:
        return not np.isfinite(real_array(trace.value)).all()
    except STRANGE:
        return False


def recognize(exercise: Exercise, answer) -> Explanation | None:
    """The known slips that `answer` makes, or None."""
    explanation = Recognition(exercise, traces(exercise, answer)).explanation()
    if explanation is None:
        return None
    known = known_slips(exercise)
    changing = {one.slip.name for one in known if any(t.changed for t in one.traces)}
    return replace(explanation, changes=any(slip.name in changing for slip in explanation.slips))
