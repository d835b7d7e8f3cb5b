"""Activations and their slopes side by side, with one marker on both."""

from collections.abc import Callable

import numpy as np

from nnlab import activations
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

LEAK = 0.1
REACH = 6.0

# name: function, its slope, the range of its values in words.
CURVES: dict[str, tuple[Callable, Callable, str]] = {
    "sigmoid": (activations.sigmoid, activations.sigmoid_prime, "between 0 and 1"),
    "tanh": (activations.tanh, activations.tanh_prime, "between −1 and 1"),
    "ReLU": (activations.relu, activations.relu_prime, "0 or more, no upper end"),
    "leaky ReLU": (
        lambda z: activations.leaky_relu(z, LEAK),
        lambda z: activations.leaky_relu_prime(z, LEAK),
        "all numbers",
    ),
    "linear": (activations.linear, activations.linear_prime, "all numbers"),
}


def activation_slopes(activation: str = "sigmoid", z: float = 2.0) -> Explorable:
    """Move the marker along an activation: its height, its slope, and the straight line there."""
    return Explorable(
        name="activation_slopes",
        title="Activations and their slopes",
        controls=(
            Select("activation", "activation", "activation", tuple(CURVES), activation),
            Range("z", "z", "the weighted sum z", -REACH, REACH, 0.1, z),
        ),
        data={
            "z": numbers(nodes(), 9),
            "curves": {
                name: {"f": numbers(f(nodes()), 9), "slope": numbers(slope(nodes()), 9),
                       "range": formula}
                for name, (f, slope, formula) in CURVES.items()
            },
        },
        script="gallery/activation_slopes.js",
        size=(760, 372),
        lines=2,
        note=f"The leaky ReLU is drawn with alpha = {LEAK}, larger than usual, to be seen.",
    )  # fmt: skip


def nodes() -> np.ndarray:
    """Where the curves are known, with one place just right of the kink."""
    grid = np.round(np.arange(-REACH, REACH + 0.01, 0.1), 9) + 0.0
    return np.unique(np.append(grid, 1e-9))
