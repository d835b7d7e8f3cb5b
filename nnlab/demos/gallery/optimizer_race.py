"""Six optimizers on one surface, side by side."""

from __future__ import annotations

from functools import cache

import numpy as np
from matplotlib.figure import Figure

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.surfaces import BEND, DEPTH, STEEP, SURFACES, WAVES, WIDTH, Surface

STEPS = 150
NOISE = 1.5  # standard deviation of what is added to each gradient on the surface "noise"
EDGE = 2.0  # the pictures show -EDGE to EDGE in both directions
LEVELS = (0.02, 0.1, 0.25, 0.42, 0.6, 0.78, 0.92)  # shares of the picture below each contour
OPTIMIZERS = ("gradient descent", "momentum", "AdaGrad", "RMSProp", "Adadelta", "Adam")
RATES = (0.001, 0.002, 0.004, 0.01, 0.02, 0.04, 0.1, 0.2, 0.4, 1.0)  # tried with each of them
JUDGED = (81, 100)  # the rate is best whose mean height over these steps is lowest


def noise() -> np.ndarray:
    """What chance adds to the gradient of each step, the same for every optimizer. (STEPS, 2)."""
    return np.round(NOISE * np.random.default_rng(6).normal(size=(STEPS, 2)), 3)


@cache
def contours(surface: Surface) -> list[list[list[float]]]:
    """Lines of equal height, each a list x0, y0, x1, y1, ..."""
    ticks = np.linspace(-EDGE, EDGE, 41)
    heights = surface.height(np.stack(np.meshgrid(ticks, ticks), axis=-1))
    levels = np.quantile(heights, LEVELS)
    contour_set = Figure().add_subplot().contour(ticks, ticks, heights, levels)
    return [
        numbers(segment.ravel(), 2)
        for level in contour_set.allsegs
        for segment in level
        if len(segment)
    ]


def optimizer_race(
    surface: str = "ravine", step: int = 40, shown: int = 6, beta: float = 0.9, notch: int = 0
) -> Explorable:
    """surface: a name in SURFACES. shown: how many of OPTIMIZERS. notch: from the best rate."""
    return Explorable(
        name="optimizer_race",
        title="Optimizers on the same surface, each at its own best rate",
        controls=(
            Select("surface", "surface", "surface", tuple(SURFACES), surface),
            Range("shown", "optimizers", "number of optimizers shown", 1, len(OPTIMIZERS), 1,
                  shown, digits=0),
            Range("notch", "rate, notches", "notches from the best rate", -4, 4, 1,
                  notch, digits=0),
            Range("beta", "momentum β", "beta of momentum", 0, 0.98, 0.02, beta, digits=2),
            Range("step", "step", "steps taken", 0, STEPS, 1, step, digits=0, plays=1),
        ),
        data={
            "surfaces": {
                name: {"contours": contours(s), "start": numbers(s.start, 3),
                       "lowest": numbers(s.lowest, 3)}
                for name, s in SURFACES.items()
            },
            "optimizers": list(OPTIMIZERS),
            "rates": list(RATES),
            "judged": list(JUDGED),
            "noise": numbers(noise(), 3),
            "constants": {"steep": STEEP, "bend": BEND, "width": WIDTH, "waves": float(WAVES),
                          "depth": DEPTH},
        },
        script="gallery/optimizer_race.js",
        size=(760, 640),
        lines=3,
        note="Lines join places of equal height; the rings mark the lowest places. Bars: the ten "
        "rates that were tried, a low bar for a low mean height over steps 81 to 100; the solid "
        "one is the rate in use. Adadelta has none. RMSProp: β = 0.9; Adadelta: ρ = 0.9; Adam: 0.9 "
        "and 0.999. On the surface \"noise\" chance adds to every gradient.",
    )  # fmt: skip
