"""Random weights to begin with: told by their kind, not by their values."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np

from autograder.checking.exercise import Mistake

LIMITS = (0.5, 1, 1.5, 2, 2.5, 3, 3.25)  # in standard deviations
MOSTLY = 0.9  # share of numbers that differ when each is drawn by itself, single precision too


def kind_of_draw(W: np.ndarray) -> list[float]:
    """What all draws of one kind have in common, whatever the numbers are.

    Spread times sqrt(rows), mean, how heavy the tails are; then the shares of different numbers,
    rows and columns, and whether they were brought to size after drawing. Where numbers are
    repeated there are too few to tell the first three by.
    """
    spread = np.std(W)
    different = [len(np.unique(W)) / W.size]
    different += [_different(rows) for rows in (W, W.T)]
    if different[0] < MOSTLY:
        return [0.0, 0.0, 0.0, *different, 0.0]
    kind = [spread * np.sqrt(len(W)), np.mean(W), tails(W / spread)]
    return [*kind, *different, float(bool(brought_to_size(W)))]


def _different(rows: np.ndarray) -> float:
    """The share of different rows."""
    return len({row.tobytes() for row in rows}) / len(rows)


def tails(z: np.ndarray) -> float:
    """How much heavier the tails of z are than a normal's: by the fourth root of the fourth moment.

    In units in which two normal draws of this size differ by 0.02 once in a hundred million times:
    six standard deviations, which are 0.76 / sqrt(size) for the difference of two such roots.
    """
    squares = z * z
    heavier = np.mean(squares * squares) ** 0.25 - 3**0.25
    return float(heavier * np.sqrt(z.size) * 0.02 / (6 * 0.76))


def is_normal(
    begin: str, W: np.ndarray, need: float, variance_text: str, most_mean: float, within: float
) -> None:
    """Mistake unless W looks drawn from a normal distribution around 0 with the spread `need`.

    told: what is said about a wrong spread. within: how far it may be off, as a share of it.
    """
    spread = float(np.std(W))
    _is_drawn_by_itself(begin, W)
    _is_left_as_drawn(begin, W)
    if abs(spread - need) > within * need:
        raise Mistake(f"{begin} the standard deviation {spread:.3g}; {variance_text}", "values")
    if abs(np.mean(W)) > most_mean:
        raise Mistake(f"{begin} the mean {np.mean(W):.3g}; it should be 0.", "values")
    _is_bell_shaped(begin, W, spread)


def _is_drawn_by_itself(begin: str, W: np.ndarray) -> None:
    """Mistake where numbers are used twice, which makes whatever else is measured uncertain."""
    different = len(np.unique(np.abs(W)))
    if 1 < different < MOSTLY * W.size:
        raise Mistake(
            f"{begin} only {different} numbers of different size in {W.size}. "
            "Is each of them drawn by itself?",
            "values",
        )


def _is_left_as_drawn(begin: str, W: np.ndarray) -> None:
    """Mistake where W was measured after drawing and brought to size."""
    if sign := brought_to_size(W):
        raise Mistake(
            f"{begin} {sign}. What was done to them after drawing that looks at what was drawn?",
            "values",
        )


def brought_to_size(W: np.ndarray) -> str:
    """By what one sees that W was measured after drawing; "" where one sees nothing.

    Chance makes neither five columns equally long to a ten-thousandth nor a mean of exactly 0.
    """
    for what, lines in (("column", W.T), ("row", W)):
        lengths = np.linalg.norm(lines, axis=1)
        if len(lengths) >= 5 and np.ptp(lengths) < 1e-4 * lengths.mean():
            return f"the same length in every {what}, as if divided by it"
    if abs(np.mean(W)) < 1e-9 * np.std(W):
        return "a mean of exactly 0, which chance never gives"
    return ""


def _is_bell_shaped(begin: str, W: np.ndarray, spread: float) -> None:
    """Mistake unless as many of W lie within each limit as of normal numbers.

    The limits give six standard deviations of what chance does with so many numbers.
    """
    size = np.abs(W) / spread
    for limit in LIMITS:
        share, needed = float(np.mean(size <= limit)), math.erf(limit / math.sqrt(2))
        if abs(share - needed) > 6 * math.sqrt(needed * (1 - needed) / W.size):
            raise Mistake(
                f"{begin} the right spread, but {100 * share:.4g} in 100 of them lie within "
                f"{limit:g} standard deviations; of normal numbers it is {100 * needed:.4g} in "
                "100. Which method of rng draws normal numbers, and what is done to them after it?",
                "values",
            )


def not_yet_drawn(begin: str, W: np.ndarray, need: float) -> None:
    """Mistake where W is not even near to what is asked for: all alike, or scaled by nothing.

    What else is right about such a W (its shape, the bias beside it) is worth nothing.
    """
    spread = float(np.std(W))
    if not need / 3 < spread < 3 * need:
        raise Mistake(
            f"{begin} the standard deviation {spread:.3g}, where {need:.3g} is needed.", "values"
        )


def are_apart(call: str, layers: Sequence[np.ndarray]) -> None:
    """Mistake where two layers are made of the same random numbers, scaled or in another shape."""
    for (k, one), (n, other) in combinations(enumerate(layers, start=1), 2):
        size, (rows, columns) = min(one.size, other.size), np.minimum(one.shape, other.shape)
        if any(_alike(one.ravel()[:size], turned.ravel()[:size]) for turned in (other, other.T)):
            where = "begin with the same random numbers"
        elif _alike(one[:rows, :columns], other[:rows, :columns]):
            where = "share a corner of the same random numbers"
        else:
            continue
        raise Mistake(
            f"{call}: layers {k} and {n} {where}. Is each of them drawn by itself, from one "
            "generator that goes on?",
            "values",
        )


def _alike(one: np.ndarray, other: np.ndarray) -> bool:
    return abs(float(np.corrcoef(one.ravel(), other.ravel())[0, 1])) > 0.5


# Where the same generator leads to other numbers the second time.
OTHER_CHANCE = "Is there chance from elsewhere: np.random, or a generator of your own?"


def follows_rng(call: str, draw: Callable, seed: int, same: Callable, question: str) -> None:
    """Mistake unless draw(rng) gives the same for the same rng, and something else for another."""
    first, second, other = (draw(np.random.default_rng(s)) for s in (seed, seed, seed + 1))
    if not same(first, second):
        raise Mistake(f"{call}: the same rng gave other numbers the second time. {OTHER_CHANCE}")
    if same(first, other):
        raise Mistake(f"{call}: two different rng gave the same numbers. {question}")
