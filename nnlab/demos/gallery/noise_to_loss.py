"""From a density of noise to a loss: minus its logarithm, turned step by step."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.losses import huber, mae

REACH, STEP = 6.0, 0.1
MISSES = np.round(np.arange(-REACH, REACH + STEP / 2, STEP), 9)
WIDTHS = (0.5, 1.0, 1.5, 2.0)
TURNS = 20  # from the density, 0, to minus its logarithm
NOISES = ("normal", "Laplace", "Huber's")


def each(loss: Callable, e: np.ndarray, *more: float) -> np.ndarray:
    """What every miss costs by itself."""
    return np.array([loss(np.array([miss]), np.zeros(1), *more) for miss in e])


def cost(noise: str, width: float, e: np.ndarray) -> np.ndarray:
    """The loss that belongs to this noise: e² / 2σ², |e| / s, or Huber's with the limit `width`."""
    if noise == "normal":
        return e**2 / (2 * width**2)
    if noise == "Laplace":
        return each(mae, e) / width
    return each(huber, e, width)


def constant(noise: str, width: float) -> float:
    """The logarithm of what the density has to be divided by, so that its area is 1."""
    if noise == "normal":
        return math.log(width * math.sqrt(2 * math.pi))
    if noise == "Laplace":
        return math.log(2 * width)
    bell = math.sqrt(2 * math.pi) * math.erf(width / math.sqrt(2))
    return math.log(bell + 2 / width * math.exp(-(width**2) / 2))  # and two tails


def turned(noise: str, width: float) -> dict[str, Any]:
    """The density at every miss, minus its logarithm, and what is left of that at 0."""
    loss, rest = cost(noise, width, MISSES), constant(noise, width)
    return {
        "density": numbers(np.exp(-loss - rest), 8),
        "surprise": numbers(loss + rest, 5),
        "constant": round(rest, 4),
    }


def noise_to_loss(
    noise: str = "normal", width: float = 1.0, turn: int = 0, miss: float = 2.0
) -> Explorable:
    """Turn a bell into the price list that belongs to it."""
    return Explorable(
        name="noise_to_loss",
        title="Noise, and the loss that it makes",
        controls=(
            Select("noise", "noise", "the noise", NOISES, noise),
            Range("width", "width", "width of the noise", WIDTHS[0], WIDTHS[-1], 0.5, width),
            Range("miss", "miss e", "the miss", -REACH, REACH, STEP, miss),
            Range("turn", "turn it", "from the density to minus its logarithm", 0, TURNS, 1, turn,
                  0, plays=1),
        ),
        data={
            "misses": numbers(MISSES),
            "widths": list(WIDTHS),
            "turns": TURNS,
            "noises": {name: [turned(name, width) for width in WIDTHS] for name in NOISES},
        },
        script="gallery/noise_to_loss.js",
        size=(760, 396),
        lines=3,
        note="Width: σ of the normal noise, s of Laplace's, delta of Huber's, which is normal up "
        "to delta and has Laplace's tails beyond it.",
    )  # fmt: skip
