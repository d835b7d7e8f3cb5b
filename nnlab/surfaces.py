"""Surfaces to walk down on: height and gradient over two weights, each with a difficulty.

Every surface takes w (..., 2) and gives the height (...,), `grad` one w (2,) and gives (2,).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

STEEP = 40.0  # of the ravine's walls, against 1 along its floor
BEND = 10.0  # of Rosenbrock's valley; 100 in the original
WIDTH = 0.5  # of the hole in the plateau
WAVES, DEPTH = 2 * np.pi, 0.25  # of the egg box


class Surface(NamedTuple):
    """height(w), grad(w), where a walk begins, and where the lowest places are."""

    height: Callable[..., np.ndarray]
    grad: Callable[..., np.ndarray]
    start: tuple[float, float]
    lowest: tuple[tuple[float, float], ...]


def bowl(w):
    """½ (x² + 2 y²): nothing in the way."""
    x, y = np.moveaxis(np.asarray(w, dtype=float), -1, 0)
    return 0.5 * (x**2 + 2 * y**2)


def bowl_grad(w):
    x, y = w
    return np.array([x, 2 * y])


def ravine(w):
    """½ (x² + STEEP y²): steep across, nearly flat along."""
    x, y = np.moveaxis(np.asarray(w, dtype=float), -1, 0)
    return 0.5 * (x**2 + STEEP * y**2)


def ravine_grad(w):
    x, y = w
    return np.array([x, STEEP * y])


def saddle(w):
    """½ x² - ½ y² + ⅛ y⁴: at 0 the gradient is zero, and it goes down to both sides of y."""
    x, y = np.moveaxis(np.asarray(w, dtype=float), -1, 0)
    return 0.5 * x**2 - 0.5 * y**2 + y**4 / 8


def saddle_grad(w):
    x, y = w
    return np.array([x, -y + y**3 / 2])


def plateau(w):
    """1 - exp(-(x² + y²) / (2 WIDTH²)): flat all around a hole."""
    x, y = np.moveaxis(np.asarray(w, dtype=float), -1, 0)
    return 1 - np.exp(-(x**2 + y**2) / (2 * WIDTH**2))


def plateau_grad(w):
    x, y = w
    return np.array([x, y]) / WIDTH**2 * np.exp(-(x**2 + y**2) / (2 * WIDTH**2))


def rosenbrock(w):
    """(1 - x)² + BEND (y - x²)²: a bent valley. Rosenbrock (1960), with 100 in place of BEND."""
    x, y = np.moveaxis(np.asarray(w, dtype=float), -1, 0)
    return (1 - x) ** 2 + BEND * (y - x**2) ** 2


def rosenbrock_grad(w):
    x, y = w
    return np.array([-2 * (1 - x) - 4 * BEND * x * (y - x**2), 2 * BEND * (y - x**2)])


def egg_box(w):
    """½ (x² + y²) + DEPTH (2 - cos WAVES x - cos WAVES y): a bowl full of small hollows.

    After Rastrigin (1974).
    """
    x, y = np.moveaxis(np.asarray(w, dtype=float), -1, 0)
    return 0.5 * (x**2 + y**2) + DEPTH * (2 - np.cos(WAVES * x) - np.cos(WAVES * y))


def egg_box_grad(w):
    x, y = w
    return np.array([x + DEPTH * WAVES * np.sin(WAVES * x), y + DEPTH * WAVES * np.sin(WAVES * y)])


SURFACES = {
    "bowl": Surface(bowl, bowl_grad, (-1.7, 1.3), ((0.0, 0.0),)),
    "ravine": Surface(ravine, ravine_grad, (-1.8, 1.0), ((0.0, 0.0),)),
    "saddle": Surface(saddle, saddle_grad, (-1.7, 0.01), ((0.0, 2**0.5), (0.0, -(2**0.5)))),
    "plateau": Surface(plateau, plateau_grad, (-1.5, 1.0), ((0.0, 0.0),)),
    "bent valley": Surface(rosenbrock, rosenbrock_grad, (-1.2, 1.8), ((1.0, 1.0),)),
    "many minima": Surface(egg_box, egg_box_grad, (-1.7, 1.4), ((0.0, 0.0),)),
    "noise": Surface(bowl, bowl_grad, (-1.7, 1.3), ((0.0, 0.0),)),
}
