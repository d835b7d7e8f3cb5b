"""A digit on the move, and three networks that learned from digits in the middle."""

from functools import cache
from typing import Any

import numpy as np

from nnlab.datasets import digits_split
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.wanderers import MIDDLE, SIDE, kept_network, shown, stored

NETWORKS = {"dense": "dense", "flat": "convolution, dense", "average": "convolution, average"}
KERNEL = 0  # of the network that is kept


def moved_digit(digit: str = "3", row: int = MIDDLE, column: int = MIDDLE) -> Explorable:
    """Move a digit over the frame; all places have been computed ahead."""
    return Explorable(
        name="moved_digit",
        title="A digit that moves, and who notices",
        controls=(
            Select("digit", "digit", "the digit", [str(d) for d in range(10)], digit),
            Range("row", "row", "row of its upper edge", 0, SIDE - 8, 1, row, digits=0),
            Range("column", "column", "column of its left edge", 0, SIDE - 8, 1, column, digits=0),
        ),
        data=tables(),
        script="gallery/moved_digit.js",
        size=(760, 412),
        lines=3,
        note="All three learned from digits at row 4, column 4. The bars are the probability that "
        "each gives to the right digit. Below: the share of 360 digits kept aside that is read at "
        "this place, mean of four trainings.",
    )


@cache
def tables() -> dict[str, Any]:
    """Digits, what each network says of them at 81 places, and shares read there."""
    _, (X, _) = digits_split()
    table = stored()
    return {
        "side": SIDE,
        "digits": numbers(X[shown()], 2),
        "kernel": numbers(kept_network()[0][0][:, :, 0, KERNEL], 2),
        "names": NETWORKS,
        "said": {name: table["answers"][name]["said"] for name in NETWORKS},
        "right": {name: table["answers"][name]["right"] for name in NETWORKS},
        "shares": {
            name: np.rint(100 * np.mean(table["moved"][name], axis=0)).astype(int).tolist()
            for name in NETWORKS
        },
    }
