"""Two ways to shorten a gradient: by its norm, which keeps the direction, and entry by entry."""

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable


def clipping(g1: float = 4.0, g2: float = 1.0, limit: float = 1.5) -> Explorable:
    """Move the gradient and the limit, and compare where the two ways point."""
    return Explorable(
        name="clipping",
        title="Clipping a gradient",
        controls=(
            Range("g1", "g₁", "first entry of the gradient", -5, 5, 0.25, g1, 2),
            Range("g2", "g₂", "second entry of the gradient", -5, 5, 0.25, g2, 2),
            Range("limit", "limit", "limit", 0.25, 6, 0.25, limit, 2),
        ),
        data={},
        script="gallery/clipping.js",
        size=(760, 440),
        lines=3,
    )
