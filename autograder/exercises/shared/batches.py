"""What a list of mini-batches is like, whatever order chance gave it."""

from __future__ import annotations

import copy
from itertools import pairwise

import numpy as np

from autograder.checking.exercise import Mistake
from autograder.checking.values import got_text, kind_of, real_array
from autograder.exercises.shared.starts import OTHER_CHANCE

ENOUGH = 40  # of so many samples chance leaves two or three beside a neighbor, never a third


def batches_told(answer, X, y, size, rng):
    """The rows of X beside their y, out of all batches, sorted.

    Two right answers may draw different orders; this is what both have in common. Raises Mistake
    where the batches have other sizes, or their order was not made by chance, or not by rng.
    """
    chances = (rng, copy.deepcopy(rng), np.random.default_rng([size, len(X)]))
    runs = [shaped_pairs(answer(X, y, size, chance), X.shape[1:], ()) for chance in chances]
    first_run, (rows, repeated, elsewhere) = runs[0], map(joined, runs)
    needed = [min(size, len(X) - start) for start in range(0, len(X), size)]
    if (sizes := [len(Xb) for Xb, _ in first_run]) != needed:
        raise Mistake(
            f"minibatches: {len(X)} samples with size {size} make batches of {listed(needed)}; "
            f"got {listed(sizes)}.",
            "shape",
        )
    if len(X) >= ENOUGH:
        shuffled(first_run, X)
        if not equal(rows, repeated):
            raise Mistake(
                f"Two generators in the same state gave two different orders. {OTHER_CHANCE}"
            )
        if equal(rows, elsewhere):
            raise Mistake("Two generators in different states gave the same order.")
    return rows[np.lexsort(rows.T[::-1])]


def listed(sizes: list[int]) -> str:
    """At most six sizes in words."""
    return ", ".join(map(str, sizes[:6])) + (", ..." if len(sizes) > 6 else "")


def shaped_pairs(got, x: tuple, y: tuple) -> list[tuple[np.ndarray, np.ndarray]]:
    """Batches as pairs of arrays; raises Mistake where they are none.

    x, y: shape of one sample and of one target.
    """
    if not isinstance(got, list | tuple):
        text = f"minibatches: needed a list of pairs (X_batch, y_batch), {got_text(got)}"
        raise Mistake(text, "type")
    return [_pair(index, pair, x, y) for index, pair in enumerate(got)]


def _pair(index: int, pair, x: tuple, y: tuple) -> tuple[np.ndarray, np.ndarray]:
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise Mistake(f"minibatches: batch {index} should be a pair, got {kind_of(pair)}.", "type")
    try:
        Xb, yb = map(real_array, pair)
    except (TypeError, ValueError):
        kinds = " and ".join(kind_of(array) for array in pair)
        raise Mistake(
            f"minibatches: batch {index} should be two arrays, got {kinds}.", "type"
        ) from None
    if Xb.shape[1:] != x or yb.shape[1:] != y or Xb.shape[:1] != yb.shape[:1] or not Xb.ndim:
        raise Mistake(f"minibatches: batch {index} has shapes {Xb.shape} and {yb.shape}.", "shape")
    return Xb, yb


def joined(pairs) -> np.ndarray:
    """All rows of all batches with their y behind them; raises Mistake where there are none."""
    if not pairs:
        raise Mistake("minibatches: needed batches, got an empty list.", "shape")
    return np.vstack([np.column_stack(pair) for pair in pairs])


def equal(a, b) -> bool:
    return a.shape == b.shape and bool(np.array_equal(a, b))


def shuffled(pairs, X) -> None:
    """Raises Mistake where at least ENOUGH samples, all different, are not in random order."""
    places = {tuple(row): n for n, row in enumerate(X)}
    order = [[places.get(tuple(row), -9) for row in Xb] for Xb, _ in pairs]
    every = [place for batch in order for place in batch]
    if every == list(range(len(X))):
        raise Mistake("The samples come in the order in which they stand in X.")
    stretches = all(max(batch) - min(batch) < len(batch) for batch in order)
    if stretches and len(order) > 1 and len(order[0]) > 1:
        raise Mistake("Every batch is a stretch of neighbors in X.")
    beside = sum(abs(b - a) == 1 for a, b in pairwise(every))
    if beside > len(X) / 3:
        raise Mistake(
            f"{beside} of the {len(X)} samples are followed by one that stands beside them in X: "
            "shifted or turned round, and not shuffled."
        )
