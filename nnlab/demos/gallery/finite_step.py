"""How small should a nudge be? The slope from two points, for every step, and its error."""

from collections.abc import Callable
from typing import Any

import numpy as np

from nnlab.demos import exact
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

# name: function, its slope, where. All are about as large as 1 there, and correctly rounded: the
# errors of the smallest steps are made of last bits.
CURVES: dict[str, tuple[Callable, Callable, float]] = {
    "e^w at 1": (exact.exp, exact.exp, 1.0),
    "sin w at 1": (exact.sin, exact.cos, 1.0),
    "sigmoid at 1": (exact.sigmoid, exact.sigmoid_prime, 1.0),
}
SIDES = ("one side", "both sides")
EXPONENTS = np.arange(-16.0, 0.01, 0.5)  # of h
SMALLEST = -17.0  # what an error of exactly 0 is drawn as, in powers of ten


def finite_step(curve: str = "e^w at 1", k: float = -0.5, side: str = "one side") -> Explorable:
    """Move the exponent of h and see the error fall, and rise again."""
    return Explorable(
        name="finite_step",
        title="A slope from two points, for every step h",
        controls=(
            Range("k", "log₁₀ h", "exponent of the step h", -16, 0, 0.5, k),
            Select("curve", "curve", "curve", tuple(CURVES), curve),
            Select("side", "measure on", "measure on", SIDES, side),
        ),
        data={
            "exponents": numbers(EXPONENTS),
            "curves": {name: measured(*c) for name, c in CURVES.items()},
        },
        script="gallery/finite_step.js",
        size=(760, 396),
        lines=3,
        note="Every number here was measured with 64-bit floats, as your own code will use, each "
        "value of the curve as close to the true one as such a float can be. The "
        "error is relative: 10 to the power −3 means that about three digits are right.",
    )


def measured(f: Callable, slope: Callable, at: float) -> dict[str, Any]:
    """The curve near `at`, and both estimates of its slope with their errors for every h."""
    h = exact.power_of_ten(EXPONENTS)
    w = np.linspace(at - 1.3, at + 1.3, 53)
    right = float(slope(at))
    estimates = {
        "one side": (f(at + h) - f(at)) / h,
        "both sides": (f(at + h) - f(at - h)) / (2 * h),
    }
    return {
        "at": at,
        "curve": numbers(np.stack([w, f(w)], axis=1), 4),
        "ends": numbers(np.stack([f(at - h), f(at + h)], axis=1), 5),
        "middle": float(np.round(f(at), 5)),
        "slope": float(np.round(right, 10)),
        "estimates": {side: numbers(estimate, 10) for side, estimate in estimates.items()},
        "errors": {
            side: numbers(log_error(estimate, right), 3) for side, estimate in estimates.items()
        },
    }


def log_error(estimate: np.ndarray, right: float) -> np.ndarray:
    """Relative errors as powers of ten."""
    return np.log10(np.maximum(np.abs(estimate - right) / abs(right), 10.0**SMALLEST))
