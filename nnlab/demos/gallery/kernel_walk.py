"""A kernel on its walk over a picture: nine products, one sum, the next place."""

import numpy as np

from nnlab.datasets import digits
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

OWN = "own numbers"
PRESETS: dict[str, list[list[float]]] = {
    "border, top to bottom": [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]],
    "border, left to right": [[-1, -1, -1], [0, 0, 0], [1, 1, 1]],
    "spot": [[0, -1, 0], [-1, 4, -1], [0, -1, 0]],
    "mean of nine": [[1 / 9] * 3] * 3,
    "one pixel": [[0, 0, 0], [0, 1, 0], [0, 0, 0]],
}
PICTURES = ("a 3", "a 0", "a 7", "one bright pixel", "a border")
PLACES = 36


def kernel_walk(
    picture: str = "a 3", kernel: str = "border, top to bottom", place: int = 14
) -> Explorable:
    """Let the frame walk, choose a preset, or write nine numbers of your own."""
    start = PRESETS["border, top to bottom"]
    own = [
        Range(f"k{m}{n}", f"k[{m}, {n}]", f"own number in row {m}, column {n}", -2, 2, 0.5,
              start[m][n])
        for m in range(3) for n in range(3)
    ]  # fmt: skip
    return Explorable(
        name="kernel_walk",
        title="A kernel walks over a picture",
        controls=(
            Select("picture", "picture", "the picture", PICTURES, picture),
            Select("kernel", "kernel", "the kernel", (*PRESETS, OWN), kernel, own_row=True),
            Range("place", "places seen", "places seen so far", 1, PLACES, 1, place, digits=0,
                  plays=1),
            *own,
        ),
        data={
            "pictures": dict(zip(PICTURES, numbers(pictures(), 2), strict=True)),
            "presets": {name: numbers(k, 4) for name, k in PRESETS.items()},
        },
        script="gallery/kernel_walk.js",
        size=(760, 344),
        note=f'The nine sliders count where the kernel is "{OWN}". '
        "An answer above 0 is blue, one below 0 is orange, and every answer has its number.",
    )  # fmt: skip


def pictures() -> np.ndarray:
    """(5, 8, 8), gray from 0 to 1."""
    X, y = digits()
    three = [X[np.flatnonzero(y == digit)[0]].reshape(8, 8) for digit in (3, 0, 7)]
    spark, border = np.zeros((2, 8, 8))
    spark[3, 4] = 1
    border[:, 4:] = 1
    return np.stack([*three, spark, border])
