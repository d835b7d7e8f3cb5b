"""What a miss costs: squared, absolute and Huber loss over the prediction."""

from collections.abc import Callable
from typing import Any

import numpy as np

from nnlab import losses
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

STEP = 0.25
MISSES = np.arange(-9, 9 + STEP / 2, STEP)
DELTAS = (0.5, 1.0, 1.5, 2.0, 2.5, 3.0)


def loss_shapes(y: float = 1.0, guess: float = 4.0, delta: float = 1.0) -> Explorable:
    """Move the prediction and the target; read what each loss charges and how steep it is."""
    return Explorable(
        name="loss_shapes",
        title="Three losses over the prediction",
        controls=(
            Range("guess", "prediction ŷ", "the prediction", -6, 6, STEP, guess, digits=2),
            Range("y", "target y", "the target", -3, 3, 0.5, y),
            Range("delta", "d of Huber", "delta of the Huber loss", 0.5, 3, 0.5, delta),
        ),
        data={
            "misses": numbers(MISSES),
            "squared": priced(losses.mse, losses.mse_grad),
            "absolute": priced(losses.mae, losses.mae_grad),
            "huber": {f"{d:.1f}": priced(losses.huber, losses.huber_grad, d) for d in DELTAS},
        },
        script="gallery/loss_shapes.js",
        size=(760, 388),
        note="One sample. The slope is that of the loss by the prediction: all that training sees.",
    )


def priced(loss: Callable, grad: Callable, *more: float) -> dict[str, Any]:
    """What every miss costs by itself, and the slope there."""
    zero = np.zeros(1)
    return {
        "price": numbers([loss(np.array([e]), zero, *more) for e in MISSES]),
        "slope": numbers([grad(np.array([e]), zero, *more)[0] for e in MISSES]),
    }
