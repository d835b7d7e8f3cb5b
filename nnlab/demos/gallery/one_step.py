"""A 2-2-1 network that learns one sample, one step at a time, with every number shown.

It computes as somebody with a pencil does: every number is rounded to four places and goes on
as it was written down. So what the picture shows can be recomputed from what it shows.
"""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from nnlab.activations import sigmoid
from nnlab.demos.controls import Range, Select
from nnlab.demos.explorable import Explorable

X, Y = ("1", "2"), "1"
START = {"W1": (("0.5", "-0.4"), ("0.3", "0.8")), "b1": ("0.1", "-0.2"), "W2": ("0.6", "-0.9"),
         "b2": ("0.2",)}  # fmt: skip
RATE, STEPS, PLACES = "0.1", 20, 4
PHASES = ("forward", "backward", "update")
Layers = dict[str, Any]  # {"W1": 2 x 2, "b1": 2, "W2": 2, "b2": 1}


def one_step(step: int = 0, phase: str = "forward") -> Explorable:
    """Walk through training: outputs, gradients, new weights, and then the next step."""
    return Explorable(
        name="one_step",
        title="A small network in training, every number shown",
        controls=(
            Range("step", "step", "training step", 0, STEPS, 1, step, 0, plays=1),
            Select("phase", "show", "show", PHASES, phase),
        ),
        data={"x": plain(exact(X)), "y": float(Y), "rate": float(RATE), "steps": training()},
        script="gallery/one_step.js",
        size=(760, 434),
        note="Two inputs, two sigmoid neurons, one output with the identity. One sample, "
        "x = (1, 2), y = 1, loss L = ½(ŷ − y)², learning rate 0.1. Every number is rounded to "
        "four places, and what follows is computed from the rounded one.",
    )


def training() -> list[dict[str, Any]]:
    """The network before every step, and after the last: parameters, outputs, loss, gradients."""
    params: Layers = {name: exact(values) for name, values in START.items()}
    states = []
    for _ in range(STEPS + 2):
        sums, hidden, output = forward(params)
        miss = output - exact(Y)
        gradients = backward(params, hidden, miss)
        states.append({
            "params": plain(params), "gradients": plain(gradients), "sums": plain(sums),
            "hidden": plain(hidden), "output": float(output), "loss": float(miss * miss / 2),
            "byHidden": plain([rounded(miss * w) for w in params["W2"]]),
            "slopes": plain([slope(o) for o in hidden]),
        })  # fmt: skip
        params = stepped(params, gradients)
    return states


def forward(params: Layers) -> tuple[list[Decimal], list[Decimal], Decimal]:
    """Weighted sums and outputs of the hidden neurons, and the output."""
    x = exact(X)
    sums = [x[0] * params["W1"][0][j] + x[1] * params["W1"][1][j] + params["b1"][j] for j in (0, 1)]
    hidden = [rounded(Decimal(float(sigmoid(float(z))))) for z in sums]
    output = sum((o * w for o, w in zip(hidden, params["W2"], strict=True)), params["b2"][0])
    return sums, hidden, rounded(output)


def backward(params: Layers, hidden: list[Decimal], miss: Decimal) -> Layers:
    """The slopes of the loss, each a product of numbers that the picture shows."""
    x = exact(X)
    by_sum = [miss * w * slope(o) for w, o in zip(params["W2"], hidden, strict=True)]
    return {
        "W1": [[rounded(d * v) for d in by_sum] for v in x],
        "b1": [rounded(d) for d in by_sum],
        "W2": [rounded(miss * o) for o in hidden],
        "b2": [miss],
    }


def slope(o: Decimal) -> Decimal:
    """Of the sigmoid, from its height."""
    return rounded(o * (1 - o))


def stepped(w: Any, g: Any) -> Any:
    """w - RATE g, entry by entry."""
    if isinstance(w, dict):
        return {name: stepped(w[name], g[name]) for name in w}
    if isinstance(w, list):
        return [stepped(a, b) for a, b in zip(w, g, strict=True)]
    return rounded(w - exact(RATE) * g)


def rounded(v: Decimal) -> Decimal:
    return v.quantize(Decimal(1).scaleb(-PLACES), ROUND_HALF_UP)


def exact(values: Any) -> Any:
    """Written numbers as decimal ones."""
    return Decimal(values) if isinstance(values, str) else [exact(v) for v in values]


def plain(values: Any) -> Any:
    """Decimal numbers as floats, for a table."""
    if isinstance(values, dict):
        return {name: plain(v) for name, v in values.items()}
    return [plain(v) for v in values] if isinstance(values, list) else float(values)
