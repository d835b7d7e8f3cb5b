"""One feature of a batch on its way through batch norm, and a sample that has company."""

import numpy as np

from nnlab.demos.controls import Checkbox, Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

MOST, COMPANIES = 32, 6
EPS = 1e-5
MARKED = 0.8  # the sample that stays the same, in widths of the input


def companies() -> np.ndarray:
    """(6, 31) normal numbers: whom the marked sample may meet."""
    return np.round(np.random.default_rng(15).normal(size=(COMPANIES, MOST - 1)), 2)


def batch_norm(
    shift: float = 4.0, scale: float = 2.0, size: int = 8, gamma: float = 1.0, beta: float = 0.0
) -> Explorable:
    """Move the input, the batch, γ and β; change the company; predict."""
    return Explorable(
        name="batch_norm",
        title="One feature through batch normalization",
        controls=(
            Range("shift", "input shift", "shift of the input", -8, 8, 0.5, shift, 1),
            Range("scale", "input scale", "scale of the input", 0.25, 4, 0.25, scale, 2),
            Range("size", "batch size", "samples in the batch", 2, MOST, 1, size, 0),
            Range("company", "company", "which company the sample has", 1, COMPANIES, 1, 1, 0),
            Range("gamma", "γ", "gamma", -3, 3, 0.25, gamma, 2),
            Range("beta", "β", "beta", -5, 5, 0.5, beta, 1),
            Checkbox("predict", "predict", "predict with the running statistics", False),
        ),
        data={"company": numbers(companies(), 2), "marked": MARKED, "eps": EPS},
        script="gallery/batch_norm.js",
        size=(760, 344),
        lines=3,
        note="The diamond is one and the same sample; the dots are its company. The running mean "
        "and variance are those of all samples that there are, as after long training.",
    )
