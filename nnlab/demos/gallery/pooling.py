"""Max pooling: the winners of 2 x 2 windows, the way back, and a shift by a pixel."""

from typing import Any

import numpy as np

from nnlab.convolution import max_pool, max_pool_backward
from nnlab.demos.controls import Radio, Range
from nnlab.demos.explorable import Explorable

SIDE, SIZE, SHIFTS = 8, 2, 5
FORWARD, BACK = "what comes out", "the way back"


def pooling(shift: int = 0, way: str = FORWARD) -> Explorable:
    """Numbers in windows, moved to the right by some pixels."""
    return Explorable(
        name="pooling",
        title="Max pooling by 2, forward and back",
        controls=(
            Range("shift", "moved right by", "moved to the right by so many pixels", 0, SHIFTS - 1,
                  1, shift, digits=0),
            Radio("way", "show", "what is shown", (FORWARD, BACK), way),
        ),
        data={"steps": [step(s) for s in range(SHIFTS)], "back": BACK},
        script="gallery/pooling.js",
        size=(760, 400),
        note="The numbers are a little hill on a plain. What leaves at the right is gone, and "
        "zeros come in at the left.",
    )  # fmt: skip


def numbers_to_pool() -> np.ndarray:
    """(8, 8) whole numbers: a hill on a plain, the plain a little rough."""
    i, j = np.mgrid[:SIDE, :SIDE]
    hill = 9 - 2 * np.abs(i - 3) - 2 * np.abs(j - 2)
    return np.maximum(hill, (3 * i + 5 * j) % 3)


def step(shift: int) -> dict[str, Any]:
    """The numbers moved by `shift`, what comes out, and where a derivative goes."""
    X = np.zeros((SIDE, SIDE), dtype=int)
    X[:, shift:] = numbers_to_pool()[:, : SIDE - shift]
    picture = X.reshape(1, SIDE, SIDE, 1)
    Y = max_pool(picture, SIZE)
    dY = np.arange(1, Y.size + 1).reshape(Y.shape)
    won = max_pool_backward(np.ones(Y.shape, dtype=int), picture, SIZE)
    back = max_pool_backward(dY, picture, SIZE)
    tables = {"X": X, "Y": Y[0, :, :, 0], "dY": dY[0, :, :, 0], "won": won[0, :, :, 0],
              "dX": back[0, :, :, 0]}  # fmt: skip
    return {name: table.tolist() for name, table in tables.items()}
