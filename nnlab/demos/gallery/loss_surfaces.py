"""Squared error and cross-entropy over a weight and a bias: one has a plateau, one a slope."""

from typing import Any

import numpy as np

from nnlab import losses
from nnlab.activations import sigmoid, sigmoid_prime
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

REACH, SIDE, STEPS = 8.0, 33, 200
X = np.array([-2.0, -1.2, -0.5, 0.4, 1.1, 1.9])
Y = np.array([0.0, 0.0, 1.0, 0.0, 1.0, 1.0])
RATE = 1.0
STARTS = np.arange(-8, 8.5, 0.5)
STORED = (0, 1, 2, 3, 5, 8, 12, 20, 35, 60, 100, 150, 200)  # steps that a path keeps
LOSSES = ("squared", "crossed")


def loss_of(kind: str, w: float, b: float) -> float:
    """Mean loss of sigmoid(w x + b) on the six points."""
    z = w * X + b
    return losses.mse(sigmoid(z), Y) if kind == "squared" else losses.bce_with_logits(z, Y)


def slope_of(kind: str, w: float, b: float) -> tuple[float, float]:
    """Its slopes by w and b."""
    z = w * X + b
    by_z = (
        losses.mse_grad(sigmoid(z), Y) * sigmoid_prime(z)
        if kind == "squared"
        else losses.bce_with_logits_grad(z, Y)
    )
    return float(by_z @ X), float(by_z.sum())


def grid(kind: str) -> list[list[float]]:
    """Heights over the plane, rows from low b to high b, columns over w."""
    ticks = np.linspace(-REACH, REACH, SIDE)
    return numbers([[loss_of(kind, w, b) for w in ticks] for b in ticks], 3)


def path(kind: str, w: float, b: float) -> list[list[float]]:
    """Gradient descent from (w, b): after each of STORED steps w, b, and the loss."""
    walk = []
    for step in range(STEPS + 1):
        if step in STORED:
            walk.append([round(w, 3), round(b, 3), round(loss_of(kind, w, b), 4)])
        dw, db = slope_of(kind, w, b)
        w, b = w - RATE * dw, b - RATE * db
    return walk


def paths(start: float) -> dict[str, Any]:
    """Both walks from one start: the weight is wrong by `start`, the bias 0."""
    return {kind: path(kind, float(start), 0.0) for kind in LOSSES}


def loss_surfaces(w: float = -6.0, step: int = 0) -> Explorable:
    """The same six points, the same neuron, two losses: where does a step have a direction?"""
    return Explorable(
        name="loss_surfaces",
        title="Two losses as surfaces over a weight and a bias",
        controls=(
            Range("w", "weight at the start", "weight at the start", STARTS[0], STARTS[-1], 0.5, w),
            Range("step", "step", "steps of gradient descent", 0, len(STORED) - 1, 1, step, 0,
                  plays=1),
        ),
        data={
            "grids": {kind: grid(kind) for kind in LOSSES},
            "paths": [paths(start) for start in STARTS],
            "steps": list(STORED),
            "reach": REACH,
        },
        script="gallery/loss_surfaces.js",
        size=(760, 420),
        lines=3,
        note="A neuron σ(w x + b), six points with answers 0 and 1, gradient descent at the rate 1 "
        "from b = 0. The slider's steps are the steps 0, 1, 2, 3, 5, 8, 12, 20, 35, 60, 100, 150 "
        "and 200 of the walk.",
    )  # fmt: skip
