"""A line to place by hand between two classes, with loss and accuracy live."""

import numpy as np

from nnlab.datasets import blobs
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

NEURONS = ("perceptron (step)", "logistic (sigmoid)")


def samples() -> tuple[np.ndarray, np.ndarray]:
    """40 samples whose classes overlap a little: no line gets all of them right."""
    X, y = blobs(40, np.random.default_rng(4), centers=((-0.8, -0.7), (1.2, 0.5)), noise=1.0)
    return np.round(X, 2), y


def boundary(
    neuron: str = NEURONS[1], w1: float = 1.0, w2: float = -0.5, b: float = 1.0
) -> Explorable:
    """Weights and bias of one neuron over 40 samples; what each of them costs."""
    X, y = samples()
    return Explorable(
        name="boundary",
        title="A line between two classes, and what it costs",
        controls=(
            Range("w1", "w₁", "weight w1", -5, 5, 0.1, w1),
            Range("w2", "w₂", "weight w2", -5, 5, 0.1, w2),
            Range("b", "b", "bias b", -5, 5, 0.1, b),
            Select("neuron", "neuron", "neuron", NEURONS, neuron),
        ),
        data={"samples": [[*numbers(x, 2), int(t)] for x, t in zip(X, y, strict=True)]},
        script="gallery/boundary.js",
        size=(760, 412),
        note="Crossed out: on the wrong side. In the diagram on the right every sample has its "
        "place on the curve: how far it is on its side, and what it costs.",
    )
