"""How large the largest of ten random weights is, with and without the root."""

from functools import cache
from typing import Any

import numpy as np

from nnlab.activations import softmax
from nnlab.demos.controls import Checkbox, Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

KEYS, DRAWS, BINS = 10, 1000, 20
SIZES = tuple(2**k for k in range(10))


@cache
def largest(d: int, divided: bool) -> dict[str, Any]:
    """Of 1,000 random queries and ten keys each: the largest weight, as a histogram and a mean.

    slope: the mean of p (1 - p) for that weight, by its own score; spread: that of the scores.
    """
    rng = np.random.default_rng(d)
    Q, K = rng.normal(size=(DRAWS, 1, d)), rng.normal(size=(DRAWS, KEYS, d))
    scores = np.sum(Q * K, axis=2) / (np.sqrt(d) if divided else 1.0)
    best = softmax(scores).max(axis=1)
    counts, _ = np.histogram(np.round(best, 9), bins=BINS, range=(0, 1))
    return {
        "counts": counts.tolist(),
        "mean": numbers(best.mean(), 3),
        "slope": numbers(np.mean(best * (1 - best)), 3),
        "spread": numbers(scores.std(), 2),
    }


def why_root(exponent: int = 6, divided: bool = False) -> Explorable:
    """exponent: keys have 2 to this power numbers. divided: scores by √d."""
    return Explorable(
        name="why_root",
        title="The largest of ten random weights",
        controls=(
            Range("exponent", "d = 2 to the power", "numbers in a key: 2 to the power",
                  0, len(SIZES) - 1, 1, exponent, digits=0),
            Checkbox("divided", "divide by √d", "divide the scores by the root of d", divided),
        ),
        data={
            "sizes": list(SIZES),
            "raw": [largest(d, False) for d in SIZES],
            "root": [largest(d, True) for d in SIZES],
        },
        script="gallery/why_root.js",
        size=(760, 400),
        note="1,000 queries with ten keys each, all numbers drawn at random with spread 1. Nothing "
        "has been learned.",
    )  # fmt: skip
