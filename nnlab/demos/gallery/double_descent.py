"""Random features of every width, fitted to 150 digits: down, up, and down again."""

from nnlab import random_features
from nnlab.demos.controls import Checkbox, Range
from nnlab.demos.explorable import Explorable

START = random_features.WIDTHS.index(150)


def double_descent(place: int = START, wrong: bool = False) -> Explorable:
    """Move the width; let a fifth of the labels be wrong."""
    widths = random_features.WIDTHS
    return Explorable(
        name="double_descent",
        title="Error over the number of random features",
        controls=(
            Range("place", "width", "width, one of seventeen", 0, len(widths) - 1, 1, place, 0,
                  shown=[f"{width:,}" for width in widths]),
            Checkbox("wrong", "a fifth of the labels is wrong", "a fifth of the labels is wrong",
                     wrong),
        ),
        data={"widths": list(widths), "digits": random_features.DIGITS,
              "errors": [random_features.stored()[str(w)] for w in random_features.WRONG]},
        script="gallery/double_descent.js",
        size=(760, 380),
        lines=3,
        note="Means of ten draws of 150 digits and of random weights. Solid, round: the 360 digits "
        "kept aside. Dashed, square: the digits it was fitted to, with the labels it was given.",
    )  # fmt: skip
