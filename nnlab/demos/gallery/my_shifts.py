"""The learner's own shift_images, asked for one digit at every move of a slider."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from nnlab.augmentation import shift_images as move
from nnlab.datasets import digits
from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range
from nnlab.demos.questions import ask_array
from nnlab.demos.scripts import numbers

FURTHEST = 9  # one more than the picture is wide


def my_shifts(shift_images: Callable) -> Asking:
    """A real digit, and what shift_images(X, down, right) makes of it."""
    return Asking(
        name="my_shifts",
        title="A digit moved by your own function",
        controls=(
            Range("picture", "picture", "number of the picture", 0, 99, 1, 3, digits=0),
            Range("down", "down", "pixels down", -FURTHEST, FURTHEST, 1, 1, digits=0),
            Range("right", "right", "pixels to the right", -FURTHEST, FURTHEST, 1, -2, digits=0),
        ),
        compute=partial(answers, shift_images),
        script="gallery/my_shifts.js",
        size=(760, 390),
    )


def answers(shift_images: Callable, state: dict[str, float]) -> dict[str, Any]:
    """The picture before and after, and how many pixels are as they should be."""
    images, labels = digits()
    n, down, right = (int(state[name]) for name in ("picture", "down", "right"))
    before = images[n].reshape(1, 8, 8)
    after = ask_array(shift_images, before.shape, before.copy(), down, right)[0]
    right_ones = np.isclose(after, move(before, down, right)[0])
    return {
        "label": int(labels[n]),
        "before": numbers(before[0], 3),
        "after": numbers(after, 3),
        "right": int(right_ones.sum()),
        "lost": numbers(before.sum() - after.sum(), 2),
    }
