"""One weighted sum while neurons sit out: a new mask in every step."""

import numpy as np

from nnlab.demos.controls import Checkbox, Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

NEURONS, MASKS = 8, 400
SEED = 12


def parts() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Outputs of eight neurons, the weights they meet, and numbers (400, 8) from 0 to 1.

    A neuron is dropped where its number is below p.
    """
    rng = np.random.default_rng(SEED)
    outputs = np.round(rng.uniform(0.2, 1.5, NEURONS), 1)
    weights = np.round(rng.normal(0.3, 0.8, NEURONS), 1)
    return outputs, weights, np.round(rng.random((MASKS, NEURONS)), 3)


def dropout(p: float = 0.5, step: int = 1, scaled: bool = True) -> Explorable:
    """Move p, go from mask to mask, take the division away."""
    outputs, weights, uniform = parts()
    return Explorable(
        name="dropout",
        title="A weighted sum with dropout",
        controls=(
            Range("p", "p, share dropped", "share that is dropped, p", 0, 0.9, 0.05, p, 2),
            Checkbox("scaled", "divide by 1 − p", "divide what is kept by one minus p", scaled),
            Range("step", "mask", "number of the mask", 1, MASKS, 1, step, 0, plays=1),
        ),
        data={"h": numbers(outputs, 1), "w": numbers(weights, 1), "u": numbers(uniform, 3)},
        script="gallery/dropout.js",
        size=(760, 400),
        lines=3,
        note="Left: the hidden neurons of one sample; those that are crossed out sit out in this "
        "step. Right: the sum of every one of 400 masks. Solid line: the full network, as when "
        "predicting. Dashed: the mean of the 400.",
    )
