"""How far back a loss at the end reaches, before any training, in three kinds of cells."""

from functools import cache
from typing import Any

import numpy as np

from nnlab import recall
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

STEPS, SEQUENCES, SEEDS = 60, 16, range(3)
SCALES = tuple(np.round(np.arange(0.4, 2.01, 0.2), 1).tolist())
BIASES = tuple(range(-1, 6))


def reach(size: float = 1.0, bias: int = 0, length: int = 40) -> Explorable:
    """Move the scale of the plain cell's Wh, the bias of the gates that keep, and the length."""
    return Explorable(
        name="reach",
        title="What an input still means to a loss at the end",
        controls=(
            Range("size", "scale of Wh", "scale of Wh in the plain cell", SCALES[0],
                  SCALES[-1], 0.2, size),
            Range("bias", "gate bias", "bias of the gate that keeps", BIASES[0],
                  BIASES[-1], 1, bias, digits=0),
            Range("length", "steps T", "number of steps", 10, STEPS, 10, length, digits=0),
        ),
        data={"of": everything()},
        script="gallery/reach.js",
        size=(760, 400),
        lines=3,
        note="The scale is that of the plain cell's Wh, the bias that of the gate that keeps: the "
        "forget gate of the LSTM, the update gate of the GRU. Measured before training: 32 units, "
        "random symbols as inputs, weights normal with spread 1/\u2060√fan_in, mean of three "
        "starts.",
    )  # fmt: skip


@cache
def everything() -> dict[str, dict[str, list]]:
    """{kind: {setting: powers of ten by distance from the end, 0 first}}."""
    return {
        "RNN": {str(s): measured("RNN", 0, s) for s in SCALES},
        "LSTM": {str(b): measured("LSTM", b) for b in BIASES},
        "GRU": {str(b): measured("GRU", b) for b in BIASES},
    }


def measured(kind: str, bias: float, size: float = 1.0) -> list[float]:
    """Size of the derivative by the input of each step, as a share of that of the last step's."""
    lengths = [np.log10(by_input(kind, bias, size, seed)) for seed in SEEDS]
    mean = np.mean(lengths, axis=0)
    return numbers(mean - mean[0], 1)


def by_input(kind: str, bias: float, size: float, seed: int) -> np.ndarray:
    """(STEPS,) lengths of the derivative by the inputs, the last step first."""
    rng, cell = np.random.default_rng(seed), recall.CELLS[kind]
    Wx, Wh, *rest = recall.start(kind, bias, rng)
    weights: list[Any] = [Wx, size * Wh, *rest[:-2]]
    ids, _ = recall.recall(SEQUENCES, STEPS, rng)
    states = [np.zeros((SEQUENCES, recall.UNITS))] * cell.states
    dH = np.zeros((SEQUENCES, STEPS, recall.UNITS))
    dH[:, -1] = rng.normal(size=(SEQUENCES, recall.UNITS))
    dX = cell.backward(dH, np.eye(8)[ids], *states, *weights)[0]
    return np.linalg.norm(dX, axis=(0, 2))[::-1]
