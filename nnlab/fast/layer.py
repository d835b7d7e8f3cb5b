"""What a layer of a `LayerPlan` is: operations bound to the arrays that they work on.

Samples come first and channels last, as in `convolution`: X (n, H, W, C), or (n, D). A layer is
bound once for every batch size: it is given where its input lies and where the derivative by it
belongs, and says where its output lies, with operations that walk over these arrays in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnlab.fast.operations import Operations


@dataclass
class Bound:
    """A layer with its arrays.

    Y: output. dY: the derivative by it, filled by the layer above before `backward` runs; None
    where nobody asks for it.
    predict: forward where it differs from training; else None.
    """

    Y: np.ndarray
    dY: np.ndarray | None
    forward: Operations
    backward: Operations
    predict: Operations | None = None


class Layer:
    """Something between an input and an output, with parameters to begin with or without."""

    start: Sequence[np.ndarray] = ()

    def bind(self, X: np.ndarray, dX: np.ndarray | None, w: np.ndarray, g: np.ndarray) -> Bound:
        """Operations on X and dX, both (n, ...); dX: None where nobody asks for it.

        w, g: the layer's parameters and their gradients, those of `start` one after the other, in
        memory that belongs to the plan.
        """
        raise NotImplementedError


def pieces(flat: np.ndarray, starts: Sequence[np.ndarray]) -> list[np.ndarray]:
    """The pieces of a flat vector in the shapes of `starts`, without copying."""
    arrays, at = [], 0
    for array in starts:
        arrays.append(flat[at : at + np.size(array)].reshape(np.shape(array)))
        at += np.size(array)
    return arrays


def like_input(X: np.ndarray, *shape: int) -> tuple[np.ndarray, np.ndarray]:
    """Output and derivative by it."""
    return np.zeros(shape, X.dtype), np.zeros(shape, X.dtype)
