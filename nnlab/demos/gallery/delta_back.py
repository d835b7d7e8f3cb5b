"""Backpropagation through matrices: every product of the way back, with every shape."""

from itertools import pairwise
from typing import Any

import numpy as np

from nnlab.activations import sigmoid
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.mlp import forward

SIZES = (3, 4, 2)
MOST = 6  # samples
STEPS = 6


def delta_back(step: int = 4, samples: int = 5) -> Explorable:
    """Six products lead from the outputs to every gradient of a 3-4-2 network."""
    return Explorable(
        name="delta_back",
        title="The way back through the matrices",
        controls=(
            Range("step", "step", "step of the way back", 0, STEPS, 1, step, 0, plays=1),
            Range("samples", "samples N", "samples in the batch", 1, MOST, 1, samples, 0),
        ),
        data={"by_samples": [way_back(n) for n in range(1, MOST + 1)]},
        script="gallery/delta_back.js",
        size=(760, 436),
        lines=3,
        note="A network of 3, 4 and 2 neurons, sigmoid inside, identity at the end, loss ½‖ŷ − y‖² "
        "averaged over the samples. Every row of X, O₁, Ŷ, Δ₁ and Δ₂ is a sample.",
    )


def network() -> list[tuple[np.ndarray, np.ndarray]]:
    """The weights of the picture, with two digits."""
    rng = np.random.default_rng(seed=4)
    return [
        (np.round(rng.normal(size=(a, b)), 1), np.round(rng.normal(size=b), 1))
        for a, b in pairwise(SIZES)
    ]


def way_back(samples: int) -> dict[str, Any]:
    """Every matrix of the way, forward and back, as rows of numbers."""
    rng = np.random.default_rng(seed=11)
    X = np.round(rng.normal(size=(MOST, SIZES[0])), 1)[:samples]
    Y = np.round(rng.uniform(size=(MOST, SIZES[-1])), 1)[:samples]
    params = network()
    _, O1, Y_hat = forward(X, params, sigmoid)
    (W1, _), (W2, _) = params
    D2 = (Y_hat - Y) / samples
    D1 = (D2 @ W2.T) * O1 * (1 - O1)
    matrices = {
        "X": X, "W1": W1, "O1": O1, "W2": W2, "Yhat": Y_hat, "D2": D2, "dW2": O1.T @ D2,
        "db2": D2.sum(axis=0, keepdims=True), "D1": D1, "dW1": X.T @ D1,
        "db1": D1.sum(axis=0, keepdims=True),
    }  # fmt: skip
    return {name: numbers(matrix, 4) for name, matrix in matrices.items()}
