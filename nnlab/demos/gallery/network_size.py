"""Depth and widths to move, and how many numbers such a network has to learn."""

from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.mlp import count_parameters

INPUTS, OUTPUTS = ("2", "3", "8", "64", "784"), ("1", "2", "3", "10")
WIDEST, DEEPEST = 16, 3


def network_size(inputs: int = 3, hidden: tuple[int, ...] = (4,), outputs: int = 1) -> Explorable:
    """A fully connected network and its weights and biases, layer by layer."""
    if str(inputs) not in INPUTS or str(outputs) not in OUTPUTS:
        raise ValueError(f"need inputs of {INPUTS} and outputs of {OUTPUTS}")
    if len(hidden) > DEEPEST or not all(1 <= n <= WIDEST for n in hidden):
        raise ValueError(f"need at most {DEEPEST} hidden layers of 1 to {WIDEST} units")
    widths = [*hidden, *(4, 4, 4)[len(hidden) :]]
    return Explorable(
        name="network_size",
        title="A network and the number of its parameters",
        controls=(
            Select("inputs", "inputs", "number of inputs", INPUTS, str(inputs)),
            Select("outputs", "outputs", "number of outputs", OUTPUTS, str(outputs)),
            Range(
                "depth",
                "hidden layers",
                "number of hidden layers",
                0,
                DEEPEST,
                1,
                len(hidden),
                digits=0,
            ),
            *(
                Range(
                    f"h{k}",
                    f"hidden {k}",
                    f"units in hidden layer {k}",
                    1,
                    WIDEST,
                    1,
                    width,
                    digits=0,
                )
                for k, width in enumerate(widths, start=1)
            ),
        ),
        data={"pair": pair_table()},
        script="gallery/network_size.js",
        size=(760, 400),
        note="The units of hidden layers that are not there have no effect. Long layers are drawn "
        "with a gap.",
    )


def pair_table() -> dict[str, list]:
    """Parameters of a layer by the units before it (keys) and its own units (from 1)."""
    before = sorted({*range(1, WIDEST + 1), *map(int, INPUTS)})
    most = max(WIDEST, *map(int, OUTPUTS))
    return {str(n): numbers([count_parameters([n, m]) for m in range(1, most + 1)]) for n in before}
