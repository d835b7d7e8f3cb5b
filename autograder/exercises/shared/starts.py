"""Random weights to begin with: told by their kind, not by their values."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.checking.exercise import Mistake


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
    far = float(np.mean(np.abs(W) > 2 * spread))
    if abs(far - 0.0455) > 0.02:
        raise Mistake(
            f"{begin} the right spread, but {100 * far:.1f} in 100 of them are further out than "
            "two standard deviations; of normal numbers it is about 5 in 100.",
            "values",
        )
    if len(np.unique(W)) < 0.9 * W.size:
        raise Mistake(f"{begin} only {len(np.unique(W))} different numbers in {W.size}.", "values")


def follows_rng(call: str, draw: Callable, seed: int, same: Callable, question: str) -> None:
    """Mistake unless draw(rng) gives the same for the same rng, and something else for another."""
    first, second, other = (draw(np.random.default_rng(s)) for s in (seed, seed, seed + 1))
    if not same(first, second):
        raise Mistake(f"{call}: the same rng gave other numbers the second time.")
    if same(first, other):
        raise Mistake(f"{call}: two different rng gave the same numbers. {question}")
