"""The learner's own neuron, asked 225 times for every move of a slider."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range
from nnlab.demos.questions import ask
from nnlab.demos.scripts import numbers
from nnlab.neuron import weighted_sum

REACH, SIDE = 3.0, 15  # more squares would cost more than they show


def my_neuron(neuron: Callable, f: Callable) -> Asking:
    """The map of neuron(x, w, b, f) over two inputs, one call for every square."""
    return Asking(
        name="my_neuron",
        title="Your own neuron and the map of its output",
        controls=(
            Range("w1", "w₁", "weight w1", -3, 3, 0.1, 1.5),
            Range("w2", "w₂", "weight w2", -3, 3, 0.1, -1.0),
            Range("b", "b", "bias b", -4, 4, 0.1, 0.5),
            Range("x1", "x₁", "input x1", -REACH, REACH, 0.1, 1.0),
            Range("x2", "x₂", "input x2", -REACH, REACH, 0.1, 1.5),
        ),
        compute=partial(answers, neuron, f),
        script="gallery/my_neuron.js",
        size=(760, 410),
    )


def answers(neuron: Callable, f: Callable, state: dict[str, float]) -> dict[str, Any]:
    """What the neuron says at the middle of every square, at the input, and f by itself.

    grid: (SIDE, SIDE), rows from low to high x2. Every call gets arrays of its own.
    """
    w1, w2, b = state["w1"], state["w2"], state["b"]
    x = np.array([state["x1"], state["x2"]])
    y = ask(neuron, x.copy(), np.array([w1, w2]), b, f)
    middles = (np.arange(SIDE) + 0.5) / SIDE * 2 * REACH - REACH
    grid = [
        [ask(neuron, np.array([x1, x2]), np.array([w1, w2]), b, f) for x1 in middles]
        for x2 in middles
    ]
    bend = np.linspace(-4, 4, 65)
    return {
        "grid": numbers(grid, 4),
        "y": y,
        "z": weighted_sum(x, np.array([w1, w2]), b),
        "bend": numbers([[z, ask(f, float(z))] for z in bend], 4),
        "f": getattr(f, "__name__", "f"),
        "shown": shown(np.array(grid)),
        "reach": REACH,
    }


def shown(grid: np.ndarray) -> tuple[float, float]:
    """Where the color scale begins and ends: (0, 1) or (-1, 1) if that is enough, else up to 4."""
    low, high = float(grid.min()), float(grid.max())
    most = 1.0 if max(-low, high) <= 1 else 4.0
    return (-most if low < 0 else 0.0, most)
