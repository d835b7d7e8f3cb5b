"""One weight, two ways to the loss: what each brings, and that they add up."""

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable

X, Y = 1.0, 0.0
NUDGE = 1e-5


def two_paths(
    u: float = 1.0, a1: float = 2.0, a2: float = -1.0, c1: float = 3.0, c2: float = 1.0
) -> Explorable:
    """The 1-2-1 net of the chapter with x = 1, y = 0 and no biases; five weights to move.

    u is w_11^1, a1 and a2 are w_11^2 and w_12^2, c1 and c2 are w_11^3 and w_21^3.
    """
    names = {
        "u": ("w₁₁¹", "weight w 1 1 of layer 1", u),
        "a1": ("w₁₁²", "weight w 1 1 of layer 2", a1),
        "a2": ("w₁₂²", "weight w 1 2 of layer 2", a2),
        "c1": ("w₁₁³", "weight w 1 1 of layer 3", c1),
        "c2": ("w₂₁³", "weight w 2 1 of layer 3", c2),
    }
    return Explorable(
        name="two_paths",
        title="One weight and its two paths to the loss",
        controls=tuple(
            Range(name, label, says, -3, 3, 0.5, start)
            for name, (label, says, start) in names.items()
        ),
        data={"x": X, "y": Y, "nudge": NUDGE},
        script="gallery/two_paths.js",
        size=(760, 420),
        note="Sigmoid in layers 1 and 2, identity in layer 3, loss L = (O₃₁ − y)² with x = 1 and "
        "y = 0. The nudge moves w₁₁¹ by 0.00001 up and down and looks at the loss, nothing else.",
    )
