"""One cell of an LSTM, a signal that comes once, and three gates that stay as they are set."""

from typing import Any

import numpy as np

from nnlab.activations import sigmoid
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.recurrent import lstm_step

STEPS, AT, IN = 24, 2, 2.0  # steps, when the signal comes, its weight on the way to g
KEEPS, OTHERS = tuple(range(-2, 7)), tuple(range(-4, 5, 2))  # biases of f, and of i and o
SCRIPT = "gallery/lstm_gates.js"
SIZE = (760, 330)


def lstm_gates(i: int = 2, f: int = 0, o: int = 2) -> Explorable:
    """Move the biases of the three gates; see what c keeps and what h shows."""
    return Explorable(
        name="lstm_gates",
        title="A cell of an LSTM and its three gates",
        controls=(
            Range("i", "bias of i", "bias of the gate i, which takes in", -4, 4, 2, i, digits=0),
            Range("f", "bias of f", "bias of the gate f, which keeps", -2, 6, 1, f, digits=0),
            Range("o", "bias of o", "bias of the gate o, which shows", -4, 4, 2, o, digits=0),
        ),
        data={
            "x": signal().tolist(),
            "at": AT,
            "gate": {str(b): round(float(sigmoid(b)), 4) for b in {*KEEPS, *OTHERS}},
            "of": {str(i): {str(f): states_after(i, f) for f in KEEPS} for i in OTHERS},
        },
        script=SCRIPT,
        size=SIZE,
        lines=3,
        note="One number each for x, h and c. No gate looks at x or h here: each stands where its "
        "bias has put it. g is tanh(2x).",
    )


def signal() -> np.ndarray:
    """(STEPS,): a 1 at step AT, else 0."""
    return np.where(np.arange(STEPS) == AT, 1.0, 0.0)


def weights(i: float, f: float, o: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(Wx, Wh, b) of a cell with one number, blocks i, f, g, o, whose gates are set by b alone."""
    return np.array([[0.0, 0.0, IN, 0.0]]), np.zeros((1, 4)), np.array([i, f, 0.0, o], dtype=float)


def run(step, i: float, f: float, o: float) -> tuple[list, list]:
    """All c and all h, step by step; step: (x, h, c, Wx, Wh, b) -> (h, c)."""
    h, c = np.zeros((1, 1)), np.zeros((1, 1))
    shown, held = [], []
    for x in signal():
        h, c = step(np.array([[x]]), h, c, *weights(i, f, o))
        shown.append(h)
        held.append(c)
    return held, shown


def states_after(i: float, f: float) -> dict[str, Any]:
    """c after each step; h where the gate o is fully open, tanh(c); the share left after 20."""
    held, _ = run(lstm_step, i, f, 0)
    c = np.array(held).ravel()
    left = float(f"{c[AT + 20] / c[AT]:.3g}")
    return {"c": numbers(c, 4), "open": numbers(np.tanh(c), 4), "left": left}
