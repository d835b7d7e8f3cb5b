"""Your network tells the digits apart, and calls them by other names: nearly all pictures of a
digit are taken for the same other one. Which of the ten outputs did each label stand for?
"""

import numpy as np

from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import he_init


def train_few(X, y, rng):
    start = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, 64), (64, 64), (64, 10))]
    plan = Plan(start, "relu", loss="cross_entropy", optimizer="adam", lr=0.002)
    batches = Batches(plan.samples(X, np.eye(10)[y - 1]), 25)
    for _ in range(100):
        plan.epoch(batches, rng)
    return plan.params
