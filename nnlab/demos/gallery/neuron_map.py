"""A neuron whose sliders are its weights and bias, beside the map of its output."""

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.tables import ACTIVATIONS, activation_table

REACH = 3  # the map shows inputs from -3 to 3

# How far the color scale goes, and where the strip beside it begins and ends.
SHOWN = {"step": (0, 1), "sigmoid": (0, 1), "tanh": (-1, 1), "relu": (0, 4), "linear": (-4, 4)}


def neuron_map(f: str = "sigmoid", w1: float = 1.5, w2: float = -1.0, b: float = 0.5) -> Explorable:
    """Weights, bias, activation and one input to move; y = f(w1·x1 + w2·x2 + b)."""
    return Explorable(
        name="neuron_map",
        title="A neuron and the map of its output",
        controls=(
            Range("w1", "w₁", "weight w1", -3, 3, 0.1, w1),
            Range("w2", "w₂", "weight w2", -3, 3, 0.1, w2),
            Range("b", "b", "bias b", -4, 4, 0.1, b),
            Range("x1", "x₁", "input x1", -REACH, REACH, 0.1, 1.0),
            Range("x2", "x₂", "input x2", -REACH, REACH, 0.1, 1.5),
            Select("f", "activation f", "activation f", ACTIVATIONS, f),
        ),
        data={**activation_table(), "shown": SHOWN, "reach": REACH},
        script="gallery/neuron_map.js",
        size=(760, 410),
        note="The circle on the map is the input (x₁, x₂); it can be dragged. Dashed edges are "
        "negative weights, solid ones positive, and the thickness is the size. The arrow across "
        "the border is (w₁, w₂), at half its length.",
    )
