"""One hidden layer that fits a curve piece by piece; the number of pieces is a slider."""

from itertools import pairwise

import numpy as np

from nnlab.activations import relu, step
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.initializers import Params
from nnlab.mlp import count_parameters, forward

KINDS = {"stairs (step)": step, "broken line (ReLU)": relu}
MOST = 24
FINE = np.linspace(0, 1, 481)


def pieces(hidden: int = 3, kind: str = "broken line (ReLU)", added: int = MOST) -> Explorable:
    """A 1-H-1 network with weights chosen by construction, over the curve it should follow.

    added: how many of its hidden neurons are added up.
    """
    return Explorable(
        name="pieces",
        title="A curve fitted by pieces",
        controls=(
            Range("hidden", "hidden neurons", "number of hidden neurons", 1, MOST, 1, hidden,
                  digits=0),
            Range("added", "added up", "hidden neurons added up, from the left", 0, MOST, 1, added,
                  digits=0, plays=1),
            Select("kind", "pieces", "kind of pieces", tuple(KINDS), kind),
        ),
        data={
            "curve": numbers(curve(FINE[::4]), 3),
            "corners": {name: [corners(name, h) for h in range(1, MOST + 1)] for name in KINDS},
            "errors": {name: numbers([error(name, h) for h in range(1, MOST + 1)], 3)
                       for name in KINDS},
            "parameters": [count_parameters([1, h, 1]) for h in range(1, MOST + 1)],
        },
        script="gallery/pieces.js",
        size=(760, 520),
        note="Below: what each hidden neuron contributes, from the place where it begins to act. "
        "Above: their sum. Nothing was learned here: the weights follow from the curve.",
    )  # fmt: skip


def curve(x):
    """What is to be fitted, on [0, 1]."""
    return np.sin(1.7 * np.pi * x) * (0.4 + x)


def network(kind: str, hidden: int) -> Params:
    """Weights of a 1-H-1 network that follows the curve in pieces.

    ReLU: neuron j begins to act at its knot and changes the slope there; the line meets the
    curve at H + 1 points. Step: neuron j lifts the level at the j-th of H borders.
    """
    if KINDS[kind] is relu:
        knots = np.linspace(0, 1, hidden + 1)
        heights = curve(knots)
        slopes = np.diff(heights) / np.diff(knots)
        starts, changes, first = knots[:-1], np.diff(slopes, prepend=0.0), heights[0]
    else:
        borders = np.linspace(0, 1, hidden + 2)
        levels = np.array([curve((a + b) / 2) for a, b in pairwise(borders)])
        starts, changes, first = borders[1:-1], np.diff(levels), levels[0]
    return [(np.ones((1, hidden)), -starts), (changes[:, None], np.array([first]))]


def output(kind: str, hidden: int, x) -> np.ndarray:
    """What the network says at every x."""
    return forward(np.asarray(x)[:, None], network(kind, hidden), KINDS[kind])[-1][:, 0]


def error(kind: str, hidden: int) -> float:
    """The largest distance from the curve."""
    return float(np.max(np.abs(output(kind, hidden, FINE) - curve(FINE))))


def corners(kind: str, hidden: int) -> dict[str, list]:
    """Where the neurons begin, and the corners of the network's line: between them it is straight.

    A stair has two corners at each border: the step is still silent at the border itself.
    """
    (_, b), (V, first) = network(kind, hidden)
    starts = -b
    after = starts + 1e-9 if KINDS[kind] is step else np.array([])
    x = np.unique(np.concatenate([[0.0], starts, after, [1.0]]))
    return {"starts": numbers(starts, 4), "x": numbers(x, 4),
            "y": numbers(output(kind, hidden, x), 3),
            "weights": numbers(V[:, 0], 4), "first": numbers(first[0], 4)}  # fmt: skip
