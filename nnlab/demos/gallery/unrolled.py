"""Five steps of a recurrent network with one number, forwards and back: why dWh is a sum."""

from typing import Any

import numpy as np

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.recurrent import rnn_backward, rnn_forward

INPUTS, TARGET = (1.0, 0.5, 0.0, -0.5, 0.0), 1.0
WEIGHTS = tuple(np.round(np.arange(-1.5, 1.51, 0.25), 2).tolist())
T = len(INPUTS)


def unrolled(done: int = 10, w: float = 0.75) -> Explorable:
    """Five steps forwards, then five back; move the one weight that all of them share."""
    return Explorable(
        name="unrolled",
        title="A recurrent network of five steps, forwards and back",
        controls=(
            Range("done", "steps done", "steps done, five forwards and five back", 0, 2 * T, 1,
                  done, digits=0, plays=1),
            Range("w", "wₕ", "the weight from state to state", -1.5, 1.5, 0.25, w, digits=2),
        ),
        data={"x": list(INPUTS), "y": TARGET, "of": {f"{w:g}": passes(w) for w in WEIGHTS}},
        script="gallery/unrolled.js",
        size=(760, 360),
        lines=2,
        note="h' = tanh(x + wₕ·h). The loss is ½(h₅ - 1)², so only the last state is judged.",
    )  # fmt: skip


def passes(w: float) -> dict[str, Any]:
    """States; derivative by each step's sum; each step's part of the derivative by w; their sum."""
    X, h0 = np.array(INPUTS).reshape(1, T, 1), np.zeros((1, 1))
    cell = np.ones((1, 1)), np.array([[w]]), np.zeros(1)
    H = rnn_forward(X, h0, *cell)
    dH = np.zeros(H.shape)
    dH[:, -1] = H[:, -1] - TARGET
    delta = rnn_backward(dH, X, h0, *cell)[0].ravel()  # the input's weight is 1
    before = np.concatenate([[0.0], H.ravel()[:-1]])
    return {
        "h": numbers(H, 3),
        "delta": numbers(delta, 4),
        "part": numbers(before * delta, 4),
        "sum": round(float(np.sum(before * delta)), 4) + 0.0,
    }
