"""Activations as tables, so that a picture's numbers come from nnlab and from nowhere else."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from nnlab import activations
from nnlab.demos.scripts import numbers

ACTIVATIONS = ("step", "sigmoid", "tanh", "relu", "linear")
REACH = 30.0  # of a table, to both sides


def nodes() -> np.ndarray:
    """Where a table knows the function: densely where it bends, and just right of 0.

    `step` jumps there: 0 at 0 and 1 right after it. Beyond ±10 every activation is all but
    a straight line, so the far end is enough. Straight lines between the nodes are right to
    4e-5, for the most bent of them (tanh).
    """
    dense = np.round(np.arange(-5.0, 5.0001, 0.02), 9)
    sparse = np.round(np.arange(5.1, 10.0001, 0.1), 9)
    return np.unique(np.concatenate([[-REACH, 1e-9, REACH], -sparse, dense, sparse]))


def activation_table(names: Sequence[str] = ACTIVATIONS) -> dict[str, Any]:
    """{"z": nodes, "f": {name: values at the nodes}}, ready to be sent."""
    z = nodes()
    values = {name: numbers(getattr(activations, name)(z)) for name in names}
    return {"z": numbers(z, 9), "f": values}
