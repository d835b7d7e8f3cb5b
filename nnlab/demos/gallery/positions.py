"""The waves that tell where a word stands, and what two places have in common."""

from nnlab.attention import positional_encoding
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers

PLACES, COLUMNS = 48, 16


def positions(p: int = 3, q: int = 30) -> Explorable:
    """Two places p and q: their rows, and the dot product of p with every place."""
    return Explorable(
        name="positions",
        title="A vector for every place",
        controls=(
            Range("p", "place p", "place p", 0, PLACES - 1, 1, p, digits=0),
            Range("q", "place q", "place q", 0, PLACES - 1, 1, q, digits=0),
        ),
        data={"table": numbers(positional_encoding(PLACES, COLUMNS), 4)},
        script="gallery/positions.js",
        size=(760, 420),
        note="16 columns, 48 places. Blue is positive, orange negative; on the left fast waves are "
        "at the top.",
    )
