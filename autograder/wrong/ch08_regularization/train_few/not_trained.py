"""Your network guesses: it is as it was drawn, and all its biases are still 0. Which loop changes
them, and is what came of it what you return?

family: old or new value
"""

import numpy as np

from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import he_init


def train_few(X, y, rng):
    start = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, 64), (64, 64), (64, 10))]
    plan = Plan(start, "relu", loss="cross_entropy", optimizer="adam", lr=0.002)
    batches = Batches(plan.samples(X, np.eye(10)[y]), 25)
    for _ in range(100):
        plan.epoch(batches, rng)
    return start
