"""By which constant a gradient is off, and what that number is of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import numpy as np

from autograder.checking.gradient_doctor.differences import CLOSE, scale
from autograder.checking.gradient_doctor.facts import Facts
from autograder.checking.values import number

FACTORS = {  # what came, and a question where the loss is a square of a difference
    2.0: ("twice what it should be", "is there a 2 (or a missing ½) from the square?"),
    0.5: ("half of what it should be", "where did the 2 of the square go?"),
    -1.0: (
        "right in size and has the wrong sign",
        "is it target minus prediction, or the reverse?",
    ),
}
MOST_READINGS = 2  # of one factor, that are told
BESIDE = {2.0: "It has a 2 too many.", 0.5: "It lacks a 2.", -1.0: "Its sign is turned."}


def factor_sentence(needed: np.ndarray, got: np.ndarray, facts: Facts) -> str | None:
    """What constant `got` is multiplied by, in words; None when it is not a multiple, or one
    number by which nothing can be told."""
    factor = float(np.vdot(needed, got) / np.vdot(needed, needed))
    if not factor or not np.allclose(got, factor * needed, atol=CLOSE * scale(got)):
        return None
    for known, (words, square) in FACTORS.items():
        if np.isclose(factor, known, rtol=1e-3):
            asked = square if facts.square else ""
            return f"{words}{f': {asked}' if asked else '.'}{_or_a_count(factor, facts)}"
    for known, text in _of_counts(facts):
        if np.isclose(factor, known, rtol=1e-3):
            return text
    both = [text for known, text in _of_two(facts) if np.isclose(factor, known, rtol=1e-3)]
    if 0 < len(both) <= MOST_READINGS:
        return " Or it is ".join(both)
    constant = f"right up to a constant: it is {number(factor)} times what it should be."
    return constant if needed.size > 1 else None  # any number is a multiple of any other


def _of_counts(facts: Facts) -> Iterator[tuple[float, str]]:
    """Factors that are a count of something, or one over it, in words."""
    for what, count in facts.counts.items():
        there = f"and there are {count} {what}:"
        yield float(count), f"{count} times too large, {there} mean or sum?"
        yield 1 / count, f"{count} times too small, {there} divided once too often?"


def _of_two(facts: Facts) -> Iterator[tuple[float, str]]:
    """Factors that two slips at once make, in words."""
    begin = "right but for two factors."
    for beside, words in BESIDE.items():
        if beside > 0 and not facts.square:
            continue
        for known, text in _of_counts(facts):
            yield beside * known, f"{begin} {words} It is {text}"
        if beside > 0:
            yield -beside, f"{begin} {BESIDE[-1.0]} {words}"
    for (what, count), (other, by) in permutations(facts.counts.items(), 2):
        yield count / by, f"divided by the {by} {other} and not by the {count} {what}."


def _or_a_count(factor: float, facts: Facts) -> str:
    """The other reason for a factor that is also the number of something: 2 features, say."""
    for what, count in facts.counts.items():
        begin = " Or is it" if facts.square else " Is it"
        if np.isclose(factor, count, rtol=1e-3):
            return f"{begin} a sum where a mean is asked for? There are {count} {what}."
        if np.isclose(factor, 1 / count, rtol=1e-3):
            return f"{begin} divided once too often? There are {count} {what}."
    return ""
