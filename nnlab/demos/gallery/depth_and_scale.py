"""Depth, activation and weight scale together: how much gradient reaches each layer, measured."""

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np

from nnlab import activations
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.initializers import Params
from nnlab.mlp import mlp_gradients

WIDTH, SAMPLES, SEED = 32, 16, 5
DEPTHS = tuple(range(4, 23, 3))  # hidden layers
SCALES = tuple(np.round(np.arange(0.2, 4.01, 0.2), 1).tolist())
PAIRS: dict[str, tuple[Callable, Callable]] = {
    "sigmoid": (activations.sigmoid, activations.sigmoid_prime),
    "tanh": (activations.tanh, activations.tanh_prime),
    "ReLU": (activations.relu, activations.relu_prime),
    "leaky ReLU": (activations.leaky_relu, activations.leaky_relu_prime),
}


def depth_and_scale(activation: str = "sigmoid", scale: float = 1.0, depth: int = 10) -> Explorable:
    """Move depth, activation and weight scale, and see every layer's gradient on a log axis."""
    return Explorable(
        name="depth_and_scale",
        title="Gradient by layer",
        controls=(
            Select("activation", "activation", "activation", tuple(PAIRS), activation),
            Range("depth", "hidden layers", "number of hidden layers", DEPTHS[0], DEPTHS[-1], 3,
                  depth, 0),
            Range("scale", "weight scale", "weight scale", SCALES[0], SCALES[-1], 0.2, scale),
        ),
        data={"depths": list(DEPTHS), "scales": list(SCALES), "measured": everything()},
        script="gallery/depth_and_scale.js",
        size=(760, 420),
        lines=4,
        note=f"Measured: {WIDTH} neurons in every hidden layer, {SAMPLES} random samples, weights "
        "normal with standard deviation scale / √32. Scale 1 is Xavier's, 1.4 is He's.",
    )  # fmt: skip


@cache
def everything() -> dict[str, list]:
    """{activation: for each depth, for each scale, what `measured` found}."""
    return {
        name: [[measured(name, scale, depth) for scale in SCALES] for depth in DEPTHS]
        for name in PAIRS
    }


def network(scale: float, depth: int) -> tuple[np.ndarray, np.ndarray, Params]:
    """Samples, targets and a network; the same random numbers for every scale."""
    rng = np.random.default_rng(SEED)
    X, Y = rng.normal(size=(SAMPLES, WIDTH)), rng.normal(size=(SAMPLES, 1))
    sizes = [WIDTH] * (depth + 1) + [1]
    spread = scale / np.sqrt(WIDTH)
    return X, Y, [(rng.normal(0, spread, size=(a, b)), np.zeros(b)) for a, b in pairwise(sizes)]


def measured(name: str, scale: float, depth: int) -> dict[str, Any]:
    """Powers of ten, by layer: length of dW, size of the signal that enters it, size of its delta.

    "factor": what one hidden layer makes of a delta, predicted as scale · root of the mean
    squared slope, geometric mean over the layers; "predicted": all of them multiplied, for what
    layer 1 gets of the delta of the last hidden layer, as a power of ten.
    """
    X, Y, params = network(scale, depth)
    f, f_prime = PAIRS[name]
    outputs, slopes = [X], []
    for W, b in params[:-1]:
        sums = outputs[-1] @ W + b
        slopes.append(f_prime(sums))
        outputs.append(f(sums))
    delta = (outputs[-1] @ params[-1][0] + params[-1][1] - Y) / len(Y)
    deltas = [delta]
    for k in range(depth, 0, -1):
        deltas.append(deltas[-1] @ params[k][0].T * slopes[k - 1])
    deltas.reverse()
    lengths = [np.linalg.norm(dW) for dW, _ in mlp_gradients(X, Y, params, f, f_prime)]
    # from delta k + 1 to delta k: W, then the slopes of layer k. The first step back, out of the
    # single output neuron, is left out of both.
    steps = [scale * root_mean_square(s) for s in slopes[:-1]]
    return {
        "dW": powers(lengths),
        "signal": powers([root_mean_square(a) for a in outputs]),
        "delta": powers([root_mean_square(d) for d in deltas]),
        "predicted": float(powers([np.prod(steps)])[0]),
        "factor": round(float(np.exp(np.mean(np.log(np.maximum(steps, 1e-300))))), 3),
    }


def root_mean_square(a: np.ndarray) -> float:
    return float(np.sqrt(np.mean(a**2)))


def powers(values) -> list[float]:
    """As powers of ten, with one digit after the point."""
    return numbers(np.log10(np.maximum(values, 1e-99)), 1)
