"""A digit to draw pixel by pixel, read by the learner's own forward pass."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nnlab.activations import tanh
from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range, Select
from nnlab.demos.gallery.digit_flow import chosen
from nnlab.demos.questions import ask_arrays
from nnlab.demos.scripts import numbers
from nnlab.mlp import forward as library_forward
from nnlab.pretrained import digits_network

SIDE = 8
EMPTY = "empty"


def my_digit(forward: Callable) -> Asking:
    """The ten scores that forward(X, params, tanh) of the learner gives a digit to be changed."""
    return Board(forward)


class Board(Asking):
    """Remembers the pixels: a click, or the sliders, changes one of them."""

    def __init__(self, forward: Callable) -> None:
        self.forward, self.pixels = forward, beginning("3")
        self.syncing = False
        super().__init__(
            name="my_digit",
            title="A digit to change, read by your forward pass",
            controls=(
                Select("digit", "start from", "digit to start from",
                       (*(str(d) for d in range(10)), EMPTY), "3"),
                Range("row", "row", "row of the pixel", 1, SIDE, 1, 4, digits=0),
                Range("column", "column", "column of the pixel", 1, SIDE, 1, 3, digits=0),
                Range("ink", "its ink", "how dark the pixel is", 0, 1, 0.25,
                      self.pixels[3, 2], digits=2),
            ),
            compute=self.read,
            script="gallery/my_digit.js",
            size=(640, 400),
        )  # fmt: skip

    def _moved(self, change: Any) -> None:
        """Another digit, another pixel, or another ink for this one; then one frame."""
        if self.syncing:
            return
        at = self.at()
        if change["owner"] is self.widgets["ink"]:
            self.pixels[at] = change["new"]
        else:
            if change["owner"] is self.widgets["digit"]:
                self.pixels = beginning(change["new"])
            self.syncing = True
            self.widgets["ink"].value = self.pixels[at]
            self.syncing = False
        super()._moved(change)

    def at(self) -> tuple[int, int]:
        """The pixel that the sliders point at, counted from 0."""
        return int(self.widgets["row"].value) - 1, int(self.widgets["column"].value) - 1

    def read(self, _state: Mapping[str, Any]) -> dict[str, Any]:
        """The pixels, the learner's scores for them, and the library's."""
        x, params = self.pixels.reshape(1, -1), digits_network()
        ours = library_forward(x, params, tanh)[-1][0]
        return {
            "pixels": numbers(self.pixels, 2),
            "scores": numbers(scores(self.forward, x, params), 3),
            "ours": numbers(ours, 3),
        }


def beginning(digit: str) -> np.ndarray:
    """A picture of this digit, new to the network, in quarters of ink; or an empty one."""
    if digit == EMPTY:
        return np.zeros((SIDE, SIDE))
    X, _ = chosen()
    return np.round(4 * X[int(digit)].reshape(SIDE, SIDE)) / 4


def scores(forward: Callable, x: np.ndarray, params: list) -> np.ndarray:
    """The last layer of the learner's pass, (10,); else Trouble that says why not."""
    copies = [(W.copy(), b.copy()) for W, b in params]
    shapes = [x.shape, *((1, len(b)) for _, b in params)]
    names = ["X", *(f"O{k}" for k in range(1, len(shapes)))]
    arguments, written = (x.copy(), copies, tanh), "X, trained, tanh"
    return ask_arrays(forward, shapes, *arguments, names=names, written=written)[-1][0]
