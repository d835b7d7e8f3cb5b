"""Six optimizers on one surface, side by side."""

from __future__ import annotations

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
RATES = {
    "gradient descent": {"ravine": 0.04, "bent valley": 0.01},
    "momentum": {"ravine": 0.02, "bent valley": 0.004, "plateau": 0.1},
    "AdaGrad": {},
    "RMSProp": {},
    "Adadelta": {},
    "Adam": {},
}
USUAL = {"gradient descent": 0.1, "momentum": 0.05, "AdaGrad": 0.4, "RMSProp": 0.05,
         "Adadelta": 1.0, "Adam": 0.1}  # fmt: skip
FACTORS = tuple(round(2.0**k, 4) for k in range(-4, 5))


def rate_of(optimizer: str, surface: str) -> float:
    """The rate that stands for "× 1"."""
    return RATES[optimizer].get(surface, USUAL[optimizer])


def noise() -> np.ndarray:
    """What chance adds to the gradient of each step, the same for every optimizer. (STEPS, 2)."""
    return np.round(NOISE * np.random.default_rng(6).normal(size=(STEPS, 2)), 3)


def contours(surface: Surface) -> list[list[list[float]]]:
    """Lines of equal height, each a list x0, y0, x1, y1, ..."""
    ticks = np.linspace(-EDGE, EDGE, 41)
    heights = surface.height(np.stack(np.meshgrid(ticks, ticks), axis=-1))
    levels = np.quantile(heights, LEVELS)
    drawn = Figure().add_subplot().contour(ticks, ticks, heights, levels)
    return [numbers(part.ravel(), 2) for level in drawn.allsegs for part in level if len(part)]


def optimizer_race(
    surface: str = "ravine", step: int = 40, rate: int = 0, beta: float = 0.9
) -> Explorable:
    """surface: a name in SURFACES. rate: power of two by which every rate is multiplied."""
    return Explorable(
        name="optimizer_race",
        title="Six optimizers on the same surface",
        controls=(
            Select("surface", "surface", "surface", tuple(SURFACES), surface),
            Range("rate", "rates × 2^", "all rates times 2 to the power", -4, 4, 1,
                  rate, digits=0),
            Range("beta", "momentum β", "beta of momentum", 0, 0.98, 0.02, beta, digits=2),
            Range("step", "step", "steps taken", 0, STEPS, 1, step, digits=0, plays=1),
        ),
        data={
            "surfaces": {
                name: {"contours": contours(s), "start": numbers(s.start, 3),
                       "lowest": numbers(s.lowest, 3),
                       "rates": [rate_of(optimizer, name) for optimizer in USUAL]}
                for name, s in SURFACES.items()
            },
            "optimizers": list(USUAL),
            "noise": numbers(noise(), 3),
            "constants": {"steep": STEEP, "bend": BEND, "width": WIDTH, "waves": float(WAVES),
                          "depth": DEPTH},
        },
        scripts=("shared/surfaces.js", "gallery/optimizer_race.js"),
        size=(760, 560),
        lines=3,
        note="Lines join places of equal height; the rings mark the lowest places. Adadelta has no "
        "rate, so the rate slider does not touch it. RMSProp: β = 0.9; Adadelta: ρ = 0.9; Adam: "
        "0.9 and 0.999. On the surface \"noise\" chance adds to every gradient.",
    )  # fmt: skip
