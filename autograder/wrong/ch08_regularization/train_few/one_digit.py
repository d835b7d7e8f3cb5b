"""Your network was trained, and now says the same digit of nearly every picture. Three ways lead
there: steps uphill and not down, a rate that is far too large, and pictures that do not meet their
own labels. What does the loss of the hundred do from step to step?

family: sign
"""

import numpy as np

from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import he_init


def train_few(X, y, rng):
    start = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, 64), (64, 64), (64, 10))]
    plan = Plan(start, "relu", loss="cross_entropy", optimizer="adam", lr=-0.03)
    batches = Batches(plan.samples(X, np.eye(10)[y]), 25)
    for _ in range(20):
        plan.epoch(batches, rng)
    return plan.params
