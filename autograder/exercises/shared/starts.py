"""Random weights to begin with: told by their kind, not by their values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np

from autograder.checking.exercise import Mistake

MANY = 50_000  # of so many normal numbers the share of the far ones hardly varies


def kind_of_draw(W: np.ndarray) -> list[float]:
    """What all draws of one kind have in common, whatever the numbers are.

    Spread times sqrt(rows), share beyond two spreads, mean, share of different numbers.
    """
    spread = np.std(W)
    far = np.mean(np.abs(W) > 2 * spread)
    return [spread * np.sqrt(len(W)), far, np.mean(W), len(np.unique(W)) / W.size]


def is_normal(
    begin: str, W: np.ndarray, need: float, told: str, most_mean: float, within: float
) -> None:
    """Mistake unless W looks drawn from a normal distribution around 0 with the spread `need`.

    told: what is said about a wrong spread. within: how far it may be off, as a share of it.
    """
    spread = float(np.std(W))
    if abs(np.mean(W)) > most_mean:
        raise Mistake(f"{begin} the mean {np.mean(W):.3g}; it should be 0.", "values")
    if abs(spread - need) > within * need:
        raise Mistake(f"{begin} the standard deviation {spread:.3g}; {told}", "values")
    _is_bell_shaped(begin, W, spread)


def _is_bell_shaped(begin: str, W: np.ndarray, spread: float) -> None:
    """Mistake unless as many of W are far out as of normal numbers, and hardly two are equal."""
    beyond = [float(np.mean(np.abs(W - np.mean(W)) > far * spread)) for far in (2, 3)]
    if abs(beyond[0] - 0.0455) > 0.02 or (W.size >= MANY and not 0.0011 < beyond[1] < 0.0043):
        raise Mistake(
            f"{begin} the right spread, but {100 * beyond[0]:.1f} in 100 of them are further out "
            f"than two standard deviations, and {1000 * beyond[1]:.1f} in 1000 further than three; "
            "of normal numbers it is about 5 in 100, and 3 in 1000.",
            "values",
        )
    if len(np.unique(W)) < 0.99 * W.size:
        raise Mistake(f"{begin} only {len(np.unique(W))} different numbers in {W.size}.", "values")


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
        for turned in (other, other.T):
            size = min(one.size, turned.size)
            pair = one.ravel()[:size], turned.ravel()[:size]
            alike = float(np.corrcoef(*pair)[0, 1])
            if abs(alike) > 0.5:
                raise Mistake(
                    f"{call}: layers {k} and {n} are made of the same random numbers. Is a new "
                    "generator started for each of them?",
                    "values",
                )


def follows_rng(call: str, draw: Callable, seed: int, same: Callable, question: str) -> None:
    """Mistake unless draw(rng) gives the same for the same rng, and something else for another."""
    first, second, other = (draw(np.random.default_rng(s)) for s in (seed, seed, seed + 1))
    if not same(first, second):
        raise Mistake(f"{call}: the same rng gave other numbers the second time.")
    if same(first, other):
        raise Mistake(f"{call}: two different rng gave the same numbers. {question}")
