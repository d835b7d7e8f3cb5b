"""The loss of a logistic neuron over its two weights, and the way the learner's gradient leads."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np

from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range
from nnlab.demos.gallery.boundary import samples
from nnlab.demos.questions import ask_arrays, shown
from nnlab.demos.scripts import numbers
from nnlab.gradcheck import numerical_gradient
from nnlab.linear import logistic_loss

LOW, HIGH, SIDE = -2.0, 6.0, 33
FAR = 1e6  # a walk ends where it has flown out of all bounds
NUDGE = 1e-5


def my_descent(logistic_gradient: Callable) -> Asking:
    """logistic_gradient(w, b, X, y, l2), walked against step by step, with b held still."""
    return Asking(
        name="my_descent",
        title="The loss over two weights, and the way of your gradient",
        controls=(
            Range("w1", "start w₁", "weight w1 at the start", LOW, HIGH, 0.25, -1.0, digits=2),
            Range("w2", "start w₂", "weight w2 at the start", LOW, HIGH, 0.25, 4.5, digits=2),
            Range("lr", "learning rate", "learning rate", 0.2, 12, 0.2, 1.0),
            Range("steps", "steps", "steps taken", 0, 40, 1, 12, digits=0),
            Range("l2", "λ (l2)", "price on the weights", 0, 0.3, 0.01, 0.0, digits=2),
            Range("b", "b", "bias b, held still", -2, 2, 0.1, -0.2),
        ),
        compute=partial(walk, logistic_gradient),
        script="gallery/my_descent.js",
        size=(760, 420),
        lines=3,
    )


def walk(logistic_gradient: Callable, state: Mapping[str, float]) -> dict[str, Any]:
    """The learner's path, its losses, the gradient at the start, and what nudging says of that."""
    X, y = samples()
    b, l2 = state["b"], state["l2"]
    loss = partial(_loss, b=b, l2=l2)
    w = np.array([state["w1"], state["w2"]])
    gradient = slopes(logistic_gradient, w, b, X, y, l2)
    path, step = [w], gradient
    for _ in range(round(state["steps"])):
        w = w - state["lr"] * step
        if np.abs(w).max() > FAR:
            break
        path.append(w)
        step = slopes(logistic_gradient, w, b, X, y, l2)
    return {
        "grid": numbers(heights(b, l2), 4),
        "path": numbers(path, 3),
        "losses": numbers([loss(w) for w in path], 4),
        "gradient": numbers(gradient, 4),
        "nudged": numbers(numerical_gradient(loss, path[0], NUDGE), 4),
        "low": LOW,
        "high": HIGH,
    }


def heights(b: float, l2: float) -> np.ndarray:
    """The loss at every place of the map, (SIDE, SIDE), rows from low to high w2."""
    X, y = samples()
    ticks = np.linspace(LOW, HIGH, SIDE)
    W = np.stack(np.meshgrid(ticks, ticks), axis=-1)
    z = W @ X.T + b
    return (np.logaddexp(0.0, z) - y * z).mean(axis=-1) + l2 * (W**2).sum(axis=-1)


def _loss(w: np.ndarray, b: float, l2: float) -> float:
    X, y = samples()
    return logistic_loss(w, b, X, y, l2)


def slopes(logistic_gradient: Callable, w, b, X, y, l2) -> np.ndarray:
    """dw of the learner's function, (2,); else Trouble that says why there is no path."""
    arguments = w.copy(), b, X.copy(), y.copy(), l2
    written = f"{shown(w)}, {b}, X, y, {l2}"
    shapes, names = [(2,), ()], ("dw", "db")
    return ask_arrays(logistic_gradient, shapes, *arguments, names=names, written=written)[0]
