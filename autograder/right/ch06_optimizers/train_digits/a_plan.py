"""A compiled plan with cross-entropy."""

import numpy as np

from nnlab.fast.batches import Batches
from nnlab.datasets import digits_split
from nnlab.initializers import he_init
from nnlab.fast.plan import Plan


def train_digits():
    (X, labels), _ = digits_split()
    rng = np.random.default_rng(3)
    start = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, 64), (64, 32), (32, 10))]
    plan = Plan(start, "relu", loss="cross_entropy", optimizer="adam", lr=0.002)
    batches = Batches(plan.samples(X, np.eye(10)[labels]), 32)
    for _ in range(30):
        plan.epoch(batches, rng)
    return plan.params
