"""Polynomials fitted to a noisy wave, many times: what their average misses, and their spread."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.polynomial import legendre

from nnlab import regularization
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

DEGREES = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
POINTS = (15, 30, 60)
SETS, SHOWN, OTHERS = 300, 12, 3  # fits that are measured, that are drawn, and in how many groups
PLACES = np.linspace(0.04, 0.96, 47)


def truth(x: np.ndarray) -> np.ndarray:
    """The wave that is measured: one period of a sine."""
    return np.sin(2 * np.pi * x)


def drawn_places(points: int, seed: int) -> np.ndarray:
    """(points,) places from 0 to 1, evenly spread with a jitter of half their distance."""
    rng = np.random.default_rng([points, seed])
    return (np.arange(points) + 0.25 + 0.5 * rng.random(points)) / points


def drawn_noise(points: int, seed: int) -> np.ndarray:
    return np.random.default_rng([points, seed, 1]).normal(size=points)


@cache
def fits(degree: int, points: int) -> tuple[np.ndarray, np.ndarray]:
    """Coefficients (SETS, degree + 1) of the fits to the wave alone, and to noise of size 1.

    A fit by least squares is linear in the values, so at any noise the fit is the first plus the
    noise times the second.
    """
    x = np.array([drawn_places(points, seed) for seed in range(SETS)])
    noise = np.array([drawn_noise(points, seed) for seed in range(SETS)])
    fitting = np.linalg.pinv(legendre.legvander(2 * x - 1, degree))  # (SETS, degree + 1, points)
    wave, unit = (np.einsum("sdn,sn->sd", fitting, values) for values in (truth(x), noise))
    return wave, unit


def curves(degree: int, points: int) -> tuple[np.ndarray, np.ndarray]:
    """The same as heights at PLACES, each (SETS, 47)."""
    V = legendre.legvander(2 * PLACES - 1, degree)
    wave, noise = fits(degree, points)
    return wave @ V.T, noise @ V.T


def errors(degree: int, points: int, noise: float) -> tuple[float, float]:
    """(bias², variance) of all fits."""
    wave, unit = curves(degree, points)
    return regularization.bias_variance(wave + noise * unit, truth(PLACES))


def in_noise(degree: int, points: int) -> list[float]:
    """Six numbers: bias² and variance at noise s are each a + b s + c s²."""
    mean_errors = np.array([errors(degree, points, s) for s in (0.0, 1.0, 2.0)])
    a, c = mean_errors[0], (mean_errors[2] - 2 * mean_errors[1] + mean_errors[0]) / 2
    return numbers([a, mean_errors[1] - a - c, c], 7)


def bias_variance(degree: int = 3, points: int = 15, noise: float = 0.3) -> Explorable:
    """Move the degree, the number of points and the noise; draw other data."""
    return Explorable(
        name="bias_variance",
        title="Bias and variance of fitted polynomials",
        controls=(
            Range("degree", "degree", "degree of the polynomials", 0, DEGREES[-1], 1, degree, 0),
            Select("points", "points", "points in each data set", tuple(map(str, POINTS)),
                   str(points)),
            Range("noise", "noise", "standard deviation of the noise", 0, 0.6, 0.05, noise, 2),
            Range("group", "new data", "which of three groups of data sets", 1, OTHERS, 1, 1, 0),
        ),
        data=tables(),
        script="gallery/bias_variance.js",
        size=(760, 400),
        lines=3,
        note="Twelve of 300 fits are drawn, thin, and the average of all 300, thick and dashed; "
        "the wave itself is the broad band. The bars are measured on all 300. On their scale each "
        "step is ten times the one before.",
    )  # fmt: skip


@cache
def tables() -> dict[str, Any]:
    shown: list[Any] = []
    for points in POINTS:
        row = []
        for degree in DEGREES:
            parts = [array[: SHOWN * OTHERS] for array in fits(degree, points)]
            means = [array.mean(axis=0) for array in fits(degree, points)]
            row.append(
                {
                    "fits": [numbers(array, 3) for array in parts],
                    "mean": [numbers(array, 4) for array in means],
                    "errors": in_noise(degree, points),
                }
            )
        shown.append(row)
    noise = [numbers(drawn_noise(points, 0), 2) for points in POINTS]
    places = [numbers(drawn_places(points, 0), 3) for points in POINTS]
    return {"points": list(POINTS), "of": shown, "x": places, "noise": noise}
