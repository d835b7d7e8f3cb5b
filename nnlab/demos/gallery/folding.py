"""What depth adds: each layer of two ReLU neurons folds the axis once more, and pieces double."""

import numpy as np

from nnlab.activations import relu
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.initializers import Params
from nnlab.mlp import count_parameters, forward, sizes_of

DEEPEST, PARTS = 6, 64


def folding(layers: int = 1, x: float = 0.625) -> Explorable:
    """The output of a 1-2-...-2-1 network over its input, and the way of one input through it."""
    grid = np.arange(PARTS + 1) / PARTS
    deep = [network(depth) for depth in range(1, DEEPEST + 1)]
    return Explorable(
        name="folding",
        title="Layers that fold",
        controls=(
            Range("layers", "hidden layers", "number of hidden layers", 1, DEEPEST, 1, layers,
                  digits=0),
            Range("x", "x", "the input x", 0, 1, 1 / PARTS, x, digits=3),
        ),
        data={
            "outputs": [numbers(forward(grid[:, None], p, relu)[-1][:, 0], 6) for p in deep],
            "deep": [count_parameters(sizes_of(p)) for p in deep],
            "wide": [count_parameters([1, 2**depth, 1]) for depth in range(1, DEEPEST + 1)],
        },
        script="gallery/folding.js",
        size=(760, 420),
        note="Each hidden layer has two neurons. Together they climb up to the middle and down "
        "again, so that left and right half come to lie on each other. Nothing was learned here.",
    )  # fmt: skip


def network(layers: int) -> Params:
    """1-2-...-2-1: every hidden layer and the weights after it make 2 relu(x) - 4 relu(x - 1/2)."""
    first = (np.ones((1, 2)), np.array([0.0, -0.5]))
    between = (np.array([[2.0, 2.0], [-4.0, -4.0]]), np.array([0.0, -0.5]))
    last = (np.array([[2.0], [-4.0]]), np.array([0.0]))
    return [first, *[between] * (layers - 1), last]
