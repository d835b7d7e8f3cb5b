"""The learner's own LSTM, asked 24 times, step after step, for every move of a slider."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from nnlab.activations import sigmoid
from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range
from nnlab.demos.gallery.lstm_gates import AT, SCRIPT, SIZE, run, signal
from nnlab.demos.questions import ask_arrays
from nnlab.demos.scripts import numbers


def my_lstm(lstm_step: Callable) -> Asking:
    """The signal of `lstm_gates`, kept and shown by lstm_step(x, h, c, Wx, Wh, b)."""
    return Asking(
        name="my_lstm",
        title="Your own LSTM and its three gates",
        controls=(
            Range("i", "bias of i", "bias of the gate i, which takes in", -4, 4, 0.5, 2.0),
            Range("f", "bias of f", "bias of the gate f, which keeps", -2, 6, 0.5, 3.0),
            Range("o", "bias of o", "bias of the gate o, which shows", -4, 4, 0.5, 2.0),
        ),
        compute=partial(answers, lstm_step),
        script=SCRIPT,
        size=SIZE,
    )


def answers(lstm_step: Callable, state: dict[str, float]) -> dict[str, Any]:
    """c and h after every step, as the learner's function gives them."""
    biases = state["i"], state["f"], state["o"]
    held, shown = run(partial(_asked, lstm_step), *biases)
    return {
        "x": signal().tolist(),
        "at": AT,
        "gates": numbers(sigmoid(np.array(biases)), 4),
        "c": numbers(np.array(held).ravel(), 4),
        "h": numbers(np.array(shown).ravel(), 4),
    }


def _asked(lstm_step: Callable, x, h, c, Wx, Wh, b) -> list[np.ndarray]:
    """[h, c] as arrays (1, 1); Trouble that says what came back where it is something else."""
    arguments, written = (x, h.copy(), c.copy(), Wx, Wh, b), "x, h, c, Wx, Wh, b"
    return ask_arrays(lstm_step, [(1, 1)] * 2, *arguments, names=("h", "c"), written=written)
