"""The learner's own frozen_step, at work on digits turned by 20 degrees."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

import numpy as np

from nnlab.datasets import digits_split
from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range
from nnlab.demos.questions import ask_arrays
from nnlab.demos.scripts import numbers
from nnlab.initializers import Params
from nnlab.measures import accuracy
from nnlab.transfer import class_gradients, few_of_each, old_network, read, turned_digits

STEPS = 40
DEGREES, EACH = 20.0, 3


def my_frozen_step(frozen_step: Callable) -> Asking:
    """Share read after each of 40 steps, for a number of frozen layers and a rate."""
    return Asking(
        name="my_frozen_step",
        title="Your own frozen_step teaches an old network turned digits",
        controls=(
            Range("frozen", "frozen layers", "how many layers are frozen", 0, 3, 1, 1, digits=0),
            Range("rate", "rate", "learning rate", 0.0, 1.0, 0.05, 0.3, digits=2),
            Range("draw", "draw", "which thirty digits", 1, 9, 1, 1, digits=0),
        ),
        compute=partial(curves, frozen_step),
        script="gallery/my_frozen_step.js",
        size=(760, 360),
    )


@cache
def aside() -> tuple[np.ndarray, np.ndarray]:
    """Every other digit kept aside, turned."""
    _, (X, y) = digits_split()
    return turned_digits(X[::2], DEGREES), y[::2]


@cache
def few(draw: int) -> tuple[np.ndarray, np.ndarray]:
    """Three digits of each class, turned."""
    (X, y), _ = digits_split()
    chosen = few_of_each(y, EACH, np.random.default_rng(draw))
    return turned_digits(X[chosen], DEGREES), y[chosen]


def curves(frozen_step: Callable, state: dict[str, float]) -> dict[str, Any]:
    """Share of the few and of those kept aside that are read, after every second step."""
    X, y = few(round(state["draw"]))
    frozen, rate = round(state["frozen"]), state["rate"]
    params, curve = old_network(), []
    start = [W.copy() for W, _ in params]
    for step in range(STEPS + 1):
        if step % 2 == 0:
            curve.append(
                [accuracy(y, read(X, params)), accuracy(aside()[1], read(aside()[0], params))]
            )
        params = stepped(frozen_step, params, class_gradients(X, y, params), frozen, rate)
    moved = [np.linalg.norm(W - old) for (W, _), old in zip(params, start, strict=True)]
    return {"curve": numbers(curve, 3), "moved": numbers(moved, 2)}


def stepped(
    frozen_step: Callable, params: Params, grads: Params, frozen: int, rate: float
) -> Params:
    """The network after the learner's step; else Trouble that says why there is no picture."""
    copies = [(W.copy(), b.copy()) for W, b in params]
    shapes = [array.shape for layer in params for array in layer]
    names = [f"{letter}{k}" for k in range(1, len(params) + 1) for letter in "Wb"]
    written = f"params, grads, {frozen}, {rate:.2f}"
    arrays = ask_arrays(
        frozen_step, shapes, copies, grads, frozen, rate, names=names, written=written
    )
    return list(zip(arrays[::2], arrays[1::2], strict=True))
