"""A deep network in training, in the page itself: which starts learn, and which never do."""

from itertools import pairwise
from typing import Any

import numpy as np

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

HIDDEN, WIDTH, SAMPLES, STEPS = 6, 8, 36, 150
ACTIVATIONS = ("sigmoid", "tanh", "ReLU")
RATES = ("0.03", "0.1", "0.3")
INSIDE = 1.1  # the radius of the ring: 1 inside of it, -1 outside


def deep_training(
    activation: str = "tanh", scale: float = 1.0, rate: str = "0.1", step: int = 0
) -> Explorable:
    """Gradient descent on six hidden layers: the loss, and every layer's signals and deltas."""
    return Explorable(
        name="deep_training",
        title="A deep network in training, from a start that you choose",
        controls=(
            Select("activation", "activation", "activation", ACTIVATIONS, activation),
            Select("rate", "learning rate", "learning rate", RATES, rate),
            Range("scale", "weight scale", "weight scale of the start", 0.2, 3, 0.2, scale),
            Range("step", "step", "steps of gradient descent", 0, STEPS, 1, step, 0, plays=2),
        ),
        data=start(),
        script="gallery/deep_training.js",
        size=(760, 470),
        lines=3,
        note=f"{HIDDEN} hidden layers with {WIDTH} neurons each, {SAMPLES} points, 1 inside of a "
        "ring and −1 outside, half the mean squared error, all points in each step. Weights at the "
        "start: normal, standard deviation scale / √inputs; biases 0.",
    )


def start() -> dict[str, Any]:
    """Points, targets and weights of scale 1, and what always answering the mean costs."""
    rng = np.random.default_rng(1)
    X = np.round(rng.normal(size=(SAMPLES, 2)), 2)
    y = np.where(np.hypot(*X.T) < INSIDE, 1.0, -1.0)
    rng = np.random.default_rng(3)
    sizes = [2, *[WIDTH] * HIDDEN, 1]
    weights = [rng.normal(size=(a, b)) / np.sqrt(a) for a, b in pairwise(sizes)]
    return {
        "X": numbers(X, 2),
        "y": numbers(y, 0),
        "weights": [numbers(W, 4) for W in weights],
        "mean": round(float(np.var(y)) / 2, 4),
        "steps": STEPS,
    }
