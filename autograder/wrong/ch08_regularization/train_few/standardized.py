"""Your network reads when the pictures are standardized first, each pixel with mean 0 and
deviation 1. It is run with gray from 0 to 1, as the statement says. What did you do to X before
training?
"""

import numpy as np

from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import he_init


def train_few(X, y, rng):
    X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-2)
    start = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, 64), (64, 64), (64, 10))]
    plan = Plan(start, "relu", loss="cross_entropy", optimizer="adam", lr=0.002)
    batches = Batches(plan.samples(X, np.eye(10)[y]), 25)
    for _ in range(100):
        plan.epoch(batches, rng)
    return plan.params
