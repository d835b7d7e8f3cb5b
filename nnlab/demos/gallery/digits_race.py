"""The same six optimizers on real digits, for several learning rates each.

Three seconds of training, done ahead: `python -m nnlab.demos.gallery.digits_race` writes the
table anew, and a test trains some of it again.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from nnlab.datasets import digits_split
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import as_json, numbers
from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import he_init

EPOCHS, SIZE = 8, 32
LAYERS = ((64, 32), (32, 10))
EXPONENTS = tuple(range(-4, 1))  # learning rates 0.0001 to 1
OPTIMIZERS = {"gradient descent": "sgd", "momentum": "momentum", "AdaGrad": "adagrad",
              "RMSProp": "rmsprop", "Adadelta": "adadelta", "Adam": "adam"}  # fmt: skip


@cache
def race(optimizer: str, lr: float) -> tuple[list[float], list[float]]:
    """Loss on the digits learned from and share read of those kept aside, after each epoch."""
    (X, labels), (X_aside, aside) = digits_split()
    rng = np.random.default_rng(2)
    start = [(he_init(a, b, rng), np.zeros(b)) for a, b in LAYERS]
    plan = Plan(start, "relu", loss="cross_entropy", optimizer=optimizer, lr=lr, dtype=np.float32)
    learning, kept = plan.samples(X, np.eye(10)[labels]), plan.samples(X_aside)
    batches, losses, shares = Batches(plan.samples(X, np.eye(10)[labels]), SIZE), [], []
    with np.errstate(all="ignore"):
        for epoch in range(EPOCHS + 1):
            if epoch:
                plan.epoch(batches, rng)
            loss = float(plan.loss(learning))
            losses.append(min(loss, 99.0) if np.isfinite(loss) else 99.0)
            shares.append(float(np.mean(plan.outputs(kept).argmax(axis=1) == aside)))
    return losses, shares


def runs() -> list[dict[str, Any]]:
    """One entry for each optimizer: its curves at every rate."""
    told = []
    for name, called in OPTIMIZERS.items():
        curves = [race(called, 10.0**exponent) for exponent in EXPONENTS]
        told.append(
            {
                "name": name,
                "losses": [numbers(losses, 4) for losses, _ in curves],
                "shares": [numbers(shares, 4) for _, shares in curves],
            }
        )
    return told


def digits_race(exponent: int = -2, epoch: int = EPOCHS) -> Explorable:
    """exponent: every optimizer's learning rate is 10 to this power."""
    return Explorable(
        name="digits_race",
        title="Six optimizers learn to read digits",
        controls=(
            Range("exponent", "rate 10 to the power", "learning rate 10 to the power",
                  EXPONENTS[0], EXPONENTS[-1], 1, exponent, digits=0),
            Range("epoch", "epoch", "epochs done", 0, EPOCHS, 1, epoch, digits=0, plays=1),
        ),
        data={"exponents": list(EXPONENTS), "epochs": EPOCHS},
        scripts=("gallery/digits_race_table.js", "gallery/digits_race.js"),
        size=(760, 420),
        lines=3,
        note="A network 64-32-10 with ReLU, the same start and the same batches of 32 for all. "
        "Left: loss on the 1,437 digits learned from (dashes differ from line to line). Right: "
        "share of the 360 digits kept aside that are read, at every rate; dark bars are the rate "
        "chosen.",
    )  # fmt: skip


def main() -> None:
    """Train all of them and write the table."""
    lines = ",\n".join(as_json(run) for run in runs())
    text = f"// Written by digits_race.py: curves of all optimizers.\nconst RACE = [\n{lines}\n];\n"
    Path(__file__).with_name("digits_race_table.js").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
