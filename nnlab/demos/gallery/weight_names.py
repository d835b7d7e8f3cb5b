"""One weight, three ways to see it: its name, its edge, its place in the matrices."""

import numpy as np

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.initializers import Params

SIZES = (3, 4, 2)


def weight_names(k: int = 2, i: int = 1, j: int = 2) -> Explorable:
    """Choose k, i and j, or click an edge or an entry of a matrix."""
    return Explorable(
        name="weight_names",
        title="A weight: its name, its edge, its matrix entry",
        controls=(
            Range("k", "layer k", "layer k that the edge leads to", 1, 2, 1, k, digits=0),
            Range("i", "from neuron i", "neuron i of the layer before", 1, 4, 1, i, digits=0),
            Range("j", "to neuron j", "neuron j of layer k", 1, 4, 1, j, digits=0),
        ),
        data={"W": [numbers(W, 1) for W, _ in params()], "b": [numbers(b, 1) for _, b in params()]},
        script="gallery/weight_names.js",
        size=(760, 440),
        note="Edges and entries can be clicked. Dashed edges are negative weights, solid ones "
        "positive, and the thickness is the size.",
    )


def params() -> Params:
    """The network on show: weights of one decimal, none of them 0 and none there twice."""
    rng = np.random.default_rng(8)
    values = rng.permutation([s * n / 10 for n in range(1, 11) for s in (-1, 1)]) * 2
    W1, W2 = values[:12].reshape(3, 4), values[12:].reshape(4, 2)
    return [(W1, np.array([0.5, -1.0, 0.0, 1.5])), (W2, np.array([-0.5, 1.0]))]
