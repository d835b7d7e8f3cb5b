"""Five keys in the plane, a query that can be dragged, and the mean of values that it gets."""

import numpy as np

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

ANGLES = (15.0, 80.0, 150.0, 215.0, 300.0)  # degrees
VALUES = (2.0, 9.0, 5.0, 0.0, 7.0)


def keys() -> np.ndarray:
    """(5, 2): keys of length about 1."""
    angle, length = np.deg2rad(ANGLES), np.array([1.0, 0.9, 1.1, 1.0, 0.9])
    return np.round(length[:, None] * np.column_stack([np.cos(angle), np.sin(angle)]), 2)


def lookup(x: float = 1.2, y: float = 1.0, scale: float = 1.0) -> Explorable:
    """A query (x, y), made `scale` times as long; weights of five keys and the answer."""
    return Explorable(
        name="lookup",
        title="Looking up softly",
        controls=(
            Range("x", "query x", "first number of the query", -2, 2, 0.1, x),
            Range("y", "query y", "second number of the query", -2, 2, 0.1, y),
            Range("scale", "times", "how many times as long", 0, 10, 0.5, scale),
        ),
        data={"keys": numbers(keys(), 2), "values": list(VALUES)},
        script="gallery/lookup.js",
        size=(760, 400),
        note="Press and drag in the square to turn the query. The number in a key's circle is its "
        "value.",
    )
