"""What a trained network sees of a digit: kernels, maps, and where they look."""

from functools import cache
from typing import Any

from nnlab.datasets import digits_split
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.wanderers import SIDE, kept_network, shown


def feature_maps(digit: str = "3", row: int = 3, column: int = 5) -> Explorable:
    """A digit in the frame, eight maps of the first layer, one of the second, ten scores."""
    data = tables()
    return Explorable(
        name="feature_maps",
        title="The maps of a trained convolutional network",
        controls=(
            Select("digit", "digit", "the digit", [str(d) for d in range(10)], digit),
            Range("row", "row", "row of its upper edge", 0, SIDE - 8, 1, row, digits=0),
            Range("column", "column", "column of its left edge", 0, SIDE - 8, 1, column, digits=0),
            Range("eye", "map of layer 1", "map of layer 1", 1, len(data["K1"]), 1, 1, digits=0),
            Range("map", "map of layer 2", "map of layer 2", 1, len(data["K2"]), 1, 1, digits=0),
            Range("place", "number in it", "number in the pooled map of layer 2", 1, 16, 1, 6,
                  digits=0),
        ),
        data=data,
        script="gallery/feature_maps.js",
        size=(760, 520),
        lines=3,
        note="8 and 32 kernels of 3 x 3, ReLU, pooling by 2 each time, average over all places, "
        "ten scores. The network has never seen these digits. The bluer, the stronger the answer; "
        "orange weights are below 0.",
    )  # fmt: skip


LAYERS = ((3, 1, 1), (2, 2, 0), (3, 1, 1), (2, 2, 0))  # k, stride, padding


@cache
def tables() -> dict[str, Any]:
    """Digits and the network's numbers."""
    _, (X, _) = digits_split()
    (K1, b1), (K2, b2), (W, b) = kept_network()
    return {
        "side": SIDE,
        "layers": LAYERS,
        "digits": numbers(X[shown()], 2),
        "K1": numbers(K1[:, :, 0].transpose(2, 0, 1), 3),
        "b1": numbers(b1, 3),
        "K2": numbers(K2.transpose(3, 2, 0, 1), 3),
        "b2": numbers(b2, 3),
        "W": numbers(W, 3),
        "b": numbers(b, 3),
    }
