"""The two networks of `transfer.old_network`: trained once on upright digits, kept as data.

`python -m nnlab.transfer_networks` trains them again and writes `data/old_networks.json`; a test
holds the two together.
"""

from __future__ import annotations

import numpy as np

from nnlab import shipped
from nnlab.datasets import digits_split
from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import Params, he_init
from nnlab.losses import one_hot
from nnlab.schedules import cosine_schedule
from nnlab.transfer import FILE

HIDDEN = (64, 32)
EPOCHS, SIZE, LR, SEED = 20, 32, 0.005, 3
DECIMALS = 3  # of the weights that are kept


def he_network(classes: int, rng: np.random.Generator) -> Params:
    """64-64-32-classes with He's start; the last layer's variance is 1 / fan_in."""
    sizes = (64, *HIDDEN)
    hidden = [(he_init(a, b, rng), np.zeros(b)) for a, b in zip(sizes, HIDDEN, strict=False)]
    W = rng.normal(0.0, np.sqrt(1 / HIDDEN[-1]), size=(HIDDEN[-1], classes))
    return [*hidden, (W, np.zeros(classes))]


def trained(classes: int, seed: int = SEED) -> Params:
    """A network for the digits below `classes`: Adam, a cosine from 0.005 to 0, 20 epochs."""
    (X, labels), _ = digits_split()
    chosen, rng = labels < classes, np.random.default_rng(seed)
    X, labels = X[chosen], labels[chosen]
    plan = Plan(he_network(classes, rng), "relu", loss="cross_entropy", optimizer="adam", lr=LR)
    batches = Batches(plan.samples(X, one_hot(labels, classes)), SIZE)
    for epoch in range(EPOCHS):
        plan.lr = cosine_schedule(epoch, EPOCHS, LR, 0.0)
        plan.epoch(batches, rng)
    return plan.params


def main() -> None:
    """Train both and write the file."""
    stored = {
        name: [
            [np.round(array, DECIMALS).tolist() for array in layer] for layer in trained(classes)
        ]
        for name, classes in (("0 to 4", 5), ("all ten", 10))
    }
    shipped.store(FILE, stored, separators=(",", ":"))


if __name__ == "__main__":
    main()
