"""Clipping: gradients that are too large are made smaller.

`grads` is an array, or a list or tuple of such, like `params`; the form stays.
"""

from __future__ import annotations

import numpy as np

from nnlab.trees import leaves, map_arrays


def global_norm(grads) -> float:
    """√(sum of the squares of every entry of every array): the length of all gradients as one.

    Entries are divided by the largest first, so that squaring cannot overflow.
    """
    largest = max((float(np.abs(g).max(initial=0.0)) for g in leaves(grads)), default=0.0)
    if largest == 0.0 or not np.isfinite(largest):
        return largest
    return largest * float(np.sqrt(sum(float(np.sum((g / largest) ** 2)) for g in leaves(grads))))


def clip_by_norm(grads, max_norm: float):
    """All arrays times min(1, max_norm / global norm): shorter, in the same direction.

    Clipping each array alone would turn the direction. Raises ValueError for a max_norm that is
    not positive and for gradients that are not finite. Pascanu, Mikolov and Bengio (2013).
    """
    norm = global_norm(grads)
    if not max_norm > 0:
        raise ValueError(f"need a positive max_norm, got {max_norm}")
    if not np.isfinite(norm):
        raise ValueError("gradients hold inf or nan; no factor makes them finite")
    factor = 1.0 if norm <= max_norm else max_norm / norm
    return map_arrays(lambda g: factor * g, grads)


def clip_by_value(grads, limit: float):
    """Every entry into [-limit, limit]; this can turn the direction."""
    if not limit > 0:
        raise ValueError(f"need a positive limit, got {limit}")
    return map_arrays(lambda g: np.clip(g, -limit, limit), grads)
