"""The perceptron rule, one sample after the other."""

from typing import Any

import numpy as np

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.linear import perceptron_update
from nnlab.neuron import GATE_INPUTS, GATES

VISITS = 60


def separable() -> tuple[np.ndarray, np.ndarray]:
    """Ten samples that a straight line can divide, none near to it."""
    rng = np.random.default_rng(SEED)
    X = rng.uniform(-2, 2, (200, 2))
    side = X @ [1.0, 0.8] - 0.9
    far = np.abs(side) > 0.35
    chosen = np.concatenate(
        [np.flatnonzero(far & (side > 0))[:5], np.flatnonzero(far & (side < 0))[:5]]
    )
    order = rng.permutation(chosen)
    return np.round(X[order], 1), (side[order] > 0).astype(int)


SEED = 58


def data_sets() -> dict[str, tuple[np.ndarray, np.ndarray]]:
    return {
        "a line divides them": separable(),
        "xor": (GATE_INPUTS.astype(float), np.array(GATES["xor"]).astype(int)),
    }


def visits(X, y, count: int = VISITS) -> list[dict[str, Any]]:
    """What happens at each visit: which sample, w and b before and after."""
    w, b, steps = np.zeros(2), 0.0, []
    for visit in range(count):
        n = visit % len(X)
        new_w, new_b = perceptron_update(w, b, X[n], int(y[n]), 1.0)
        steps.append(
            {
                "n": n,
                "epoch": visit // len(X) + 1,
                "before": numbers([*w, b], 3),
                "after": numbers([*new_w, new_b], 3),
                "z": float(round(X[n] @ w + b, 6)),
            }
        )
        w, b = new_w, new_b
    return steps  # fmt: skip


def perceptron_steps(samples: str = "a line divides them", visit: int = 1) -> Explorable:
    """Step through the visits of a perceptron that begins with zeros, lr = 1."""
    sets = data_sets()
    return Explorable(
        name="perceptron_steps",
        title="The perceptron rule, one sample at a time",
        controls=(
            Select("samples", "samples", "samples", tuple(sets), samples, own_row=True),
            Range("visit", "visit", "visit", 1, VISITS, 1, visit, digits=0, plays=1),
        ),
        data={
            name: {"samples": [[*numbers(x, 1), int(t)] for x, t in zip(X, y, strict=True)],
                   "visits": visits(X, y)}
            for name, (X, y) in sets.items()
        },
        script="gallery/perceptron_steps.js",
        size=(760, 412),
        note="Ringed: the sample whose turn it is. Solid line: after its step; dashed line: before "
        "it. The blue side is where the perceptron says 1. Learning rate 1.",
    )  # fmt: skip
