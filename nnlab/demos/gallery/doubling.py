"""First contact with a slider: a number, and the same hop twice."""

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable


def doubling(x: float = 1.5) -> Explorable:
    """Move x along the number line and see where 2x lands."""
    return Explorable(
        name="doubling",
        title="A number and its double",
        controls=(Range("x", "x", "the number x", -5, 5, 0.5, x),),
        data={},
        script="gallery/doubling.js",
        size=(600, 222),
        lines=1,
    )
