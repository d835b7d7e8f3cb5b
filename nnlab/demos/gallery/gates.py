"""Logic gates from one step neuron: weights to move, and a table that says which rows are right."""

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.demos.tables import activation_table
from nnlab.neuron import GATE_INPUTS, GATES


def gates(gate: str = "and", w1: float = 1.0, w2: float = 0.5, b: float = 0.0) -> Explorable:
    """Find weights and a bias that make step(w1·x1 + w2·x2 + b) the chosen gate."""
    return Explorable(
        name="gates",
        title="A neuron as a logic gate",
        controls=(
            Select("gate", "gate", "gate", tuple(GATES), gate, own_row=True),
            Range("w1", "w₁", "weight w1", -3, 3, 0.5, w1),
            Range("w2", "w₂", "weight w2", -3, 3, 0.5, w2),
            Range("b", "b", "bias b", -4, 4, 0.5, b),
        ),
        data={
            **activation_table(["step"]),
            "inputs": numbers(GATE_INPUTS),
            "gates": {name: numbers(wanted) for name, wanted in GATES.items()},
        },
        script="gallery/gates.js",
        size=(760, 372),
        note="In the plane, a filled point should give 1 and a hollow one 0. On the blue side of "
        "the line the neuron gives 1.",
    )
