"""A handwritten digit on its way through a trained 64-16-16-10 network."""

import numpy as np

from nnlab.activations import tanh
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.mlp import forward
from nnlab.pretrained import digits_network, parts

READ, MISREAD = 12, 4


def digit_flow(picture: int = 3, stage: int = 0, neuron: int = 6) -> Explorable:
    """A picture, how far it has come, and the hidden neuron whose weights are shown."""
    params, (X, y) = digits_network(), chosen()
    outputs = forward(X, params, tanh)
    W1, b1 = params[0]
    return Explorable(
        name="digit_flow",
        title="A digit on its way through a network",
        controls=(
            Range("picture", "picture", "number of the picture", 1, len(X), 1, picture, digits=0),
            Range("stage", "layers done", "layers done", 0, 3, 1, stage, digits=0, plays=1),
            Range("neuron", "neuron of layer 1", "neuron of layer 1 to look at", 1, 16, 1, neuron,
                  digits=0),
        ),
        data={
            "digits": y.tolist(),
            "outputs": [numbers(layer, 3) for layer in outputs],
            "sums": numbers(X @ W1 + b1, 3),
            "W": [numbers(W, 3) for W, _ in params],
            "b": numbers(b1, 3),
        },
        script="gallery/digit_flow.js",
        size=(760, 470),
        note=f"The pictures are digits that the network has never seen; the last {MISREAD} are "
        "some of those it misreads. Dashed edges carry a negative amount, solid ones a positive.",
    )  # fmt: skip


def chosen() -> tuple[np.ndarray, np.ndarray]:
    """One kept-aside picture of every digit and two more, all read rightly; then some misread."""
    _, (X, y) = parts()
    read = forward(X, digits_network(), tanh)[-1].argmax(axis=1)
    right, wrong = np.flatnonzero(read == y), np.flatnonzero(read != y)
    first = [right[y[right] == digit][0] for digit in range(10)]
    more = [n for n in right if n not in first][: READ - len(first)]
    order = [*first, *more, *wrong[:MISREAD]]
    return X[order], y[order]
