"""The slopes of a trusted loss by central differences, and when two gradients agree.

Entries where the loss has a kink are stepped around.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

STEP = 1e-5
CLOSE = 1e-4


class BlindExamination(Exception):
    """The examination itself is at fault: the loss does not react to a parameter."""


def slopes(loss: Callable, params: Sequence[np.ndarray]) -> tuple[list, list]:
    """Central differences of loss(params) by every entry, and where there is no kink.

    Returns two lists of arrays like `params`: slopes, and True where they can be trusted.
    Raises BlindExamination when the loss does not react to one of the arrays at all.
    """
    params = [np.array(p, dtype=float) for p in params]
    gradients = [np.zeros_like(p) for p in params]
    smooth = [np.ones(p.shape, dtype=bool) for p in params]
    middle = loss(params)
    for p, gradient, good in zip(params, gradients, smooth, strict=True):
        for index in np.ndindex(p.shape):
            gradient[index], good[index] = _slope(loss, params, p, index, middle)
        if not np.any(np.abs(gradient) > 1e-9) or not good.any():
            raise BlindExamination("the loss does not react to a parameter here")
    return gradients, smooth


def _slope(loss, params, p, index, middle) -> tuple[float, bool]:
    """The slope by one entry, and whether there is no kink; a bend that moves the slope by less
    than a tenth of what an answer may be off need not be looked at from nearer."""
    up, down = _on_both_sides(loss, params, p, index, STEP)
    slope, bend_far = (up - down) / (2 * STEP), abs(up + down - 2 * middle) / STEP
    rounding = 1e-8 * max(abs(middle), 1.0)
    if bend_far <= 0.1 * CLOSE * abs(slope) + rounding:
        return slope, True
    up, down = _on_both_sides(loss, params, p, index, STEP / 10)
    bend_near = abs(up + down - 2 * middle) / (STEP / 10)
    return slope, bend_near <= 0.5 * bend_far + rounding


def _on_both_sides(loss, params, p, index, h: float) -> tuple[float, float]:
    at = p[index]
    p[index] = at + h
    up = loss(params)
    p[index] = at - h
    down = loss(params)
    p[index] = at
    return up, down


def scale(array: np.ndarray) -> float:
    """How large the entries of an array are, never 0."""
    return float(np.max(np.abs(array), initial=1e-12))


def close(a, b) -> bool:
    """Whether two lists of arrays agree in shape and, entry by entry, in value."""
    return all(
        x.shape == y.shape and np.allclose(x, y, rtol=CLOSE, atol=CLOSE * scale(x))
        for x, y in zip(a, b, strict=True)
    )
