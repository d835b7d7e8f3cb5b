"""Two hidden neurons move the four corners of XOR until a straight line is enough."""

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.neuron import GATE_INPUTS, GATES

START = {"a1": 1.0, "a2": 1.0, "a": -0.5, "c1": 1.0, "c2": 0.0, "c": -0.5}


def moved_corners(**start: float) -> Explorable:
    """Weights and bias of two step neurons; the corners before them and after them."""
    if unknown := set(start) - set(START):
        raise ValueError(f"need some of {', '.join(START)}, got {', '.join(sorted(unknown))}")
    at = {**START, **start}
    return Explorable(
        name="moved_corners",
        title="Two hidden neurons move the corners of XOR",
        controls=tuple(
            Range(name, label, says, -2, 2, 0.5, at[name])
            for name, label, says in (
                ("a1", "first w₁", "first neuron, weight w1"),
                ("a2", "first w₂", "first neuron, weight w2"),
                ("a", "first b", "first neuron, bias b"),
                ("c1", "second w₁", "second neuron, weight w1"),
                ("c2", "second w₂", "second neuron, weight w2"),
                ("c", "second b", "second neuron, bias b"),
            )
        ),
        data={"inputs": numbers(GATE_INPUTS), "xor": numbers(GATES["xor"])},
        script="gallery/moved_corners.js",
        size=(760, 400),
        note="Left: the inputs, and the border of each hidden neuron; the arrow points to the side "
        "where it says yes. Right: the same four samples as the hidden neurons hand them on.",
    )
