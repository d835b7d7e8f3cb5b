"""The learner's own backpropagation beside nudges, entry by entry, while a weight moves."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np

from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range
from nnlab.demos.questions import ask_arrays
from nnlab.demos.scripts import numbers
from nnlab.gradcheck import numerical_gradient
from nnlab.initializers import Params
from nnlab.mlp import mlp_loss

SIZES, SAMPLES = (3, 4, 2), 5
NAMES = ("dW1", "db1", "dW2", "db2")
NEAR, NOISE = 1e-4, 1e-7  # what a nudge may be off by: a share of the slope, and rounding


def my_gradient(mlp_gradients: Callable) -> Asking:
    """Every entry of mlp_gradients(X, Y, params) and of a central difference, as heat maps."""
    return Asking(
        name="my_gradient",
        title="Your gradient and a nudge, entry by entry",
        controls=(
            Range("w", "w₁₁¹", "the weight from input 1 to hidden neuron 1", -4, 4, 0.1, 0.5),
            Range("v", "w₁₁²", "the weight from hidden neuron 1 to output 1", -4, 4, 0.1, -1.0),
        ),
        compute=partial(answers, mlp_gradients),
        script="gallery/my_gradient.js",
        size=(760, 346),
    )


def network(w: float, v: float) -> tuple[np.ndarray, np.ndarray, Params]:
    """Five samples, their targets, and a 3-4-2 network with two weights as the sliders say."""
    rng = np.random.default_rng(seed=4)
    X, Y = rng.normal(size=(SAMPLES, SIZES[0])), rng.uniform(size=(SAMPLES, SIZES[-1]))
    params = [(rng.normal(size=(a, b)), rng.normal(size=b)) for a, b in pairwise(SIZES)]
    params[0][0][0, 0], params[1][0][0, 0] = w, v
    return X, Y, params


def nudged(X: np.ndarray, Y: np.ndarray, params: Params) -> list[np.ndarray]:
    """Central differences of the loss, [dW1, db1, dW2, db2]."""
    arrays = [array for pair in params for array in pair]

    def loss(array: np.ndarray, place: int) -> float:
        changed = [*arrays[:place], array, *arrays[place + 1 :]]
        return mlp_loss(X, Y, list(zip(changed[::2], changed[1::2], strict=True)))

    return [
        numerical_gradient(partial(loss, place=i), array, 1e-5) for i, array in enumerate(arrays)
    ]


def answers(mlp_gradients: Callable, state: dict[str, float]) -> dict[str, Any]:
    """Both gradients, and where they are not the same."""
    X, Y, params = network(state["w"], state["v"])
    shapes = [array.shape for pair in params for array in pair]
    copies = [(W.copy(), b.copy()) for W, b in params]
    arguments, written = (X.copy(), Y.copy(), copies), "X, Y, params"
    mine = ask_arrays(mlp_gradients, shapes, *arguments, names=NAMES, written=written)
    measured = nudged(X, Y, params)
    return {
        "names": list(NAMES),
        "mine": [numbers(np.atleast_2d(a), 6) for a in mine],
        "nudged": [numbers(np.atleast_2d(a), 6) for a in measured],
        "differ": [
            np.atleast_2d(differ(a, b)).tolist() for a, b in zip(mine, measured, strict=True)
        ],
    }


def differ(mine: np.ndarray, measured: np.ndarray) -> np.ndarray:
    """Where the two are further apart than a nudge explains."""
    size = np.maximum(np.abs(mine), np.abs(measured))
    return np.abs(mine - measured) > NOISE + NEAR * size
