"""One layer alone, 64-10, came back. It reads digits, and it has no hidden layer; the statement
asks for one at least. Which sizes do you start from?
"""

import numpy as np

from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import he_init


def train_few(X, y, rng):
    start = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, 10),)]
    plan = Plan(start, "relu", loss="cross_entropy", optimizer="adam", lr=0.002)
    batches = Batches(plan.samples(X, np.eye(10)[y]), 25)
    for _ in range(200):
        plan.epoch(batches, rng)
    return plan.params
