"""The same wrong answer of a sigmoid, once with squared error, once with cross-entropy."""

from typing import Any

import numpy as np

from nnlab import losses
from nnlab.activations import sigmoid, sigmoid_prime
from nnlab.demos.controls import Radio, Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

STEP = 0.25
Z = np.arange(-8, 8 + STEP / 2, STEP)
TARGETS = ("0", "1")


def stalled_sigmoid(z: float = 6.0, target: str = "0") -> Explorable:
    """Move the weighted sum; read both losses and the slope that goes on to the weights."""
    return Explorable(
        name="stalled_sigmoid",
        title="Squared error and cross-entropy behind a sigmoid",
        controls=(
            Range("z", "weighted sum z", "the weighted sum", -8, 8, STEP, z, digits=2),
            Radio("target", "the answer is", "the right answer", TARGETS, target),
        ),
        data={
            "z": numbers(Z),
            "p": numbers(sigmoid(Z), 9),
            "of": {t: priced(int(t)) for t in TARGETS},
        },
        script="gallery/stalled_sigmoid.js",
        size=(760, 366),
        lines=3,
        note="The slope is that of the loss by z, for one sample. A weight gets it "
        "times its input.",
    )


def priced(y: int) -> dict[str, Any]:
    """Both losses and their slopes by z, at every z, when the answer is y."""
    target = np.array([y])
    sums = [np.array([z]) for z in Z]
    through = [losses.mse_grad(sigmoid(z), target) * sigmoid_prime(z) for z in sums]
    return {
        "squared": {
            "price": numbers([losses.mse(sigmoid(z), target) for z in sums], 12),
            "slope": numbers([slope[0] for slope in through], 12),
        },
        "crossed": {
            "price": numbers([losses.bce_with_logits(z, target) for z in sums], 12),
            "slope": numbers([losses.bce_with_logits_grad(z, target)[0] for z in sums], 12),
        },
    }
