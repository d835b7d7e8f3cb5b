"""How many places a frame has: pixels, padding, stride, and what is left over."""

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable


def sizes(n: int = 8, k: int = 3, pad: int = 1, stride: int = 2) -> Explorable:
    """Pixels, frame, padding and stride along one side of a picture."""
    return Explorable(
        name="sizes",
        title="The places of a frame along one side of a picture",
        controls=(
            Range("n", "pixels n", "pixels n", 5, 12, 1, n, digits=0),
            Range("k", "frame k", "frame k", 1, 5, 1, k, digits=0),
            Range("pad", "padding", "padding at each end", 0, 3, 1, pad, digits=0),
            Range("stride", "stride", "stride", 1, 4, 1, stride, digits=0),
        ),
        data={},
        script="gallery/sizes.js",
        size=(760, 430),
        note="One line of the picture; the other direction goes the same way. Below each cell: by "
        "how many places it is used.",
    )
