"""A 2-2-1 network that learns one sample, one step at a time, with every number shown."""

from typing import Any

import numpy as np

from nnlab.activations import sigmoid
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.initializers import Params
from nnlab.mlp import forward, mlp_gradients, mlp_loss

X, Y = np.array([[1.0, 2.0]]), np.array([[1.0]])
START: Params = [
    (np.array([[0.5, -0.4], [0.3, 0.8]]), np.array([0.1, -0.2])),
    (np.array([[0.6], [-0.9]]), np.array([0.2])),
]
RATE, STEPS = 0.1, 20
PHASES = ("forward", "backward", "update")


def one_step(step: int = 0, phase: str = "forward") -> Explorable:
    """Walk through training: outputs, gradients, new weights, and then the next step."""
    return Explorable(
        name="one_step",
        title="A small network in training, every number shown",
        controls=(
            Range("step", "step", "training step", 0, STEPS, 1, step, 0, plays=1),
            Select("phase", "show", "show", PHASES, phase),
        ),
        data={"x": numbers(X[0]), "y": float(Y[0, 0]), "rate": RATE, "steps": training()},
        scripts=("gallery/one_step.js",),
        size=(760, 434),
        note="Two inputs, two sigmoid neurons, one output with the identity. One sample, "
        "x = (1, 2), y = 1, loss L = ½(ŷ − y)², learning rate 0.1.",
    )


def training() -> list[dict[str, Any]]:
    """The network before every step: parameters, outputs, loss and gradients."""
    params, found = START, []
    for _ in range(STEPS + 1):
        gradients = mlp_gradients(X, Y, params)
        _, hidden, output = forward(X, params, sigmoid)
        found.append({
            "params": flat(params), "gradients": flat(gradients), "hidden": numbers(hidden[0]),
            "output": float(np.round(output[0, 0], 6)), "loss": numbers(mlp_loss(X, Y, params), 9),
        })  # fmt: skip
        params = [
            (W - RATE * dW, b - RATE * db)
            for (W, b), (dW, db) in zip(params, gradients, strict=True)
        ]
    return found


def flat(params: Params) -> dict[str, Any]:
    """{"W1": 2 x 2, "b1": 2, "W2": 2, "b2": 1} as plain lists."""
    (W1, b1), (W2, b2) = params
    return {"W1": numbers(W1), "b1": numbers(b1), "W2": numbers(W2[:, 0]), "b2": numbers(b2)}
