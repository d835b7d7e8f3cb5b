"""Layers without an activation, however many, against one layer; and what an activation changes."""

from itertools import pairwise

import numpy as np

from nnlab import activations
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.initializers import Params
from nnlab.mlp import collapse, forward

KINDS = {"none": "linear", "tanh": "tanh", "ReLU": "relu"}
DEEPEST, DRAWS, REACH = 5, 6, 3.0
GRID = np.linspace(-REACH, REACH, 61)


def linear_collapse(depth: int = 3, f: str = "none", draw: int = 1) -> Explorable:
    """A 1-3-4-...-1 network with random weights, as a curve of its output over its input."""
    return Explorable(
        name="linear_collapse",
        title="Many layers without an activation are one",
        controls=(
            Range("depth", "hidden layers", "number of hidden layers", 0, DEEPEST, 1, depth,
                  digits=0),
            Range("draw", "draw", "which random weights", 1, DRAWS, 1, draw, digits=0),
            Select("f", "activation", "activation of the hidden layers", tuple(KINDS), f),
        ),
        data={
            "x": numbers(GRID, 2),
            "curves": {name: [[curve(depth, draw, name) for depth in range(DEEPEST + 1)]
                              for draw in range(1, DRAWS + 1)] for name in KINDS},
            "one": [[one_layer(depth, draw) for depth in range(DEEPEST + 1)]
                    for draw in range(1, DRAWS + 1)],
        },
        script="gallery/linear_collapse.js",
        size=(760, 400),
        note="The weights are drawn at random, anew for every number of layers and every draw, "
        "and scaled so that the curve fills the picture.",
    )  # fmt: skip


def sizes(depth: int) -> list[int]:
    """1, then hidden layers of 3 and 4 units in turn, then 1."""
    return [1, *(3 + k % 2 for k in range(depth)), 1]


def network(depth: int, draw: int, f: str) -> Params:
    """Random weights, the last layer scaled so that the output stays within -1 and 1.

    Where an activation should bend the curve and hardly does, the weights are drawn again.
    """
    for again in range(100):
        params = random_network(depth, np.random.default_rng([draw, depth, again]))
        y = forward(GRID[:, None], params, activation(f))[-1]
        if f == "none" or depth == 0 or bend(y[:, 0]) > 0.3 * np.abs(y).max():
            break
    *hidden, (W, b) = params
    return [*hidden, (W / np.abs(y).max(), b / np.abs(y).max())]


def random_network(depth: int, rng: np.random.Generator) -> Params:
    """Normal weights and biases, large enough for an activation to bend."""
    return [
        (rng.normal(size=(n, m)) * 1.6 / np.sqrt(n), 0.8 * rng.normal(size=m))
        for n, m in pairwise(sizes(depth))
    ]


def bend(y: np.ndarray) -> float:
    """How far a curve over the grid gets from the straight line between its ends."""
    return float(np.abs(y - np.linspace(y[0], y[-1], len(y))).max())


def activation(f: str):
    return getattr(activations, KINDS[f])


def curve(depth: int, draw: int, f: str) -> list[float]:
    """The output at every point of the grid."""
    outputs = forward(GRID[:, None], network(depth, draw, f), activation(f))
    return numbers(outputs[-1][:, 0], 3)


def one_layer(depth: int, draw: int) -> list[float]:
    """Weight and bias of the one neuron that does what the linear layers do."""
    W, b = collapse(network(depth, draw, "none"))
    return numbers([W[0, 0], b[0]], 4)
