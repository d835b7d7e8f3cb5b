"""The learning rate over time, and what becomes of the loss when gradients are noisy."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.schedules import constant, cosine_schedule, step_decay, warmup_cosine

STEPS, WALKS = 200, 300
LARGE, SMALL, NOISE = 0.4, 0.02, 0.6
CURVES = np.array([0.1, 2.0])  # flat along, steep across
START = (-1.7, 1.3)
SCHEDULES: dict[str, Callable[[int], float]] = {
    "constant, large": lambda t: constant(t, LARGE),
    "constant, small": lambda t: constant(t, SMALL),
    "in steps": lambda t: step_decay(t, LARGE, 0.4, 50),
    "cosine": lambda t: cosine_schedule(t, STEPS, LARGE, 0.0),
    "warm-up, then cosine": lambda t: warmup_cosine(t, 20, STEPS, LARGE),
}


def heights(schedule: Callable[[int], float]) -> list[float]:
    """Mean height of many walks in a valley with noisy gradients, before step 0 and after each."""
    rng = np.random.default_rng(3)
    w = np.tile(START, (WALKS, 1))
    losses = [float(np.mean(w**2 @ CURVES / 2))]
    for t in range(STEPS):
        g = w * CURVES + NOISE * rng.normal(size=w.shape)
        w = w - schedule(t) * g
        losses.append(float(np.mean(w**2 @ CURVES / 2)))
    return losses


def schedules(schedule: str = "constant, large", step: int = STEPS) -> Explorable:
    """schedule: a name in SCHEDULES."""
    return Explorable(
        name="schedules",
        title="A learning rate that changes",
        controls=(
            Select("schedule", "schedule", "schedule", tuple(SCHEDULES), schedule),
            Range("step", "step", "steps taken", 0, STEPS, 5, step, digits=0, plays=5),
        ),
        data={
            name: {"rates": numbers([f(t) for t in range(STEPS + 1)], 5),
                   "heights": numbers(heights(f), 5)}
            for name, f in SCHEDULES.items()
        },
        script="gallery/schedules.js",
        size=(760, 370),
        note="Gradient descent in the valley ½ (0.1 x² + 2 y²); chance adds to every "
        "gradient. The height is the mean of 300 walks, on paper with powers of ten. "
        "Thin lines: the other schedules.",
    )  # fmt: skip
