"""A layer of ReLU neurons whose biases are pushed down: which of them still fire?"""

from functools import cache
from typing import Any

import numpy as np

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.initializers import he_init

INPUTS, NEURONS, SAMPLES, SEED = 8, 60, 40, 3
BIASES = tuple(np.round(np.arange(-6, 1.01, 0.25), 2).tolist())
KINDS = ("ReLU", "leaky ReLU")


def dead_units(bias: float = -1.0, kind: str = "ReLU") -> Explorable:
    """Push the bias of all neurons down and count those that no sample can wake."""
    return Explorable(
        name="dead_units",
        title="Dead neurons, counted",
        controls=(
            Range("bias", "bias", "bias of all neurons", BIASES[0], BIASES[-1], 0.25, bias, 2),
            Select("kind", "activation", "activation", KINDS, kind),
        ),
        data={"biases": list(BIASES), "fires": fires(), "samples": SAMPLES},
        script="gallery/dead_units.js",
        size=(760, 380),
        lines=3,
        note=f"{NEURONS} neurons with {INPUTS} inputs, weights by He's rule, and {SAMPLES} random "
        "samples. In training no slider pushes the bias: a step that is too large does.",
    )


@cache
def layer() -> tuple[np.ndarray, np.ndarray]:
    """Samples and weights."""
    rng = np.random.default_rng(SEED)
    return rng.normal(size=(SAMPLES, INPUTS)), he_init(INPUTS, NEURONS, rng)


def fires() -> list[Any]:
    """For each bias and neuron: for how many samples its weighted sum is above 0."""
    X, W = layer()
    return [numbers(np.sum(X @ W + bias > 0, axis=0), 0) for bias in BIASES]
