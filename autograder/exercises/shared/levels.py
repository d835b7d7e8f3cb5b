"""Checks of an answer that has learned: the more it gets right, the more it earns."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from autograder.base.answers import Answer
from autograder.checking.exercise import Exercise, Mistake
from autograder.exercises.shared.once import once_by_seed, seed_of


def add_levels(
    exercise: Exercise,
    measured: Callable[..., float],
    message: Callable[[str, str], str],
    *levels: tuple[str, float, float],
) -> None:
    """Adds a check for each level: its id, its points, and the share that has to be right.

    All levels of an answer are read off one measurement, on what the first of them draws.
    measured: the share that an answer gets right, from (answer, rng). message: what to say below a
    level, from the share and the one that is needed, in words: "78.3 %", "80 %".
    """

    @once_by_seed
    def share(answer: Answer, rng) -> float:
        return measured(answer, exercise.rng(levels[0][0], seed_of(rng)))

    for id, points, least in levels:
        exercise.check(id, points)(partial(_reaches, share, message, least))


def _reaches(share_of, message, least: float, answer, rng) -> None:
    share = share_of(answer, rng)
    if share < least:
        raise Mistake(message(f"{100 * share:.1f} %", f"{100 * least:.0f} %"), "values")
