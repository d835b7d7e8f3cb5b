"""Two layers of gates: what one neuron cannot do, three can."""

from nnlab.demos.controls import Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.neuron import GATE_INPUTS, GATES

ONE_NEURON = ("and", "or", "nand")


def xor_corner(first: str = "and", second: str = "or", output: str = "and") -> Explorable:
    """Choose two gates and a third that combines them, until the table says XOR."""
    choices = {"first": first, "second": second, "output": output}
    if unknown := set(choices.values()) - set(ONE_NEURON):
        raise ValueError(f"need gates of {', '.join(ONE_NEURON)}, got {', '.join(sorted(unknown))}")
    return Explorable(
        name="xor_corner",
        title="Three gates in two layers",
        controls=tuple(
            Select(name, f"{name} gate", f"{name} gate", ONE_NEURON, start)
            for name, start in choices.items()
        ),
        data={
            "inputs": numbers(GATE_INPUTS),
            "gates": {name: numbers(wanted) for name, wanted in GATES.items()},
        },
        script="gallery/xor_corner.js",
        size=(760, 330),
        lines=1,
        note="The first and second gate look at x₁ and x₂; the output gate looks at those two.",
    )
