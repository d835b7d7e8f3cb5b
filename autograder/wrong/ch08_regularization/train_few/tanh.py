"""Your network reads well with tanh in its hidden layers. The forward pass that measures it uses
ReLU, as the statement says. Which name stands in your Plan?

family: activation misplaced
"""

import numpy as np

from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import he_init


LAYERS = ((64, 64), (64, 64), (64, 64), (64, 64), (64, 10))


def train_few(X, y, rng):
    start = [(he_init(a, b, rng), np.zeros(b)) for a, b in LAYERS]
    plan = Plan(start, "tanh", loss="cross_entropy", optimizer="adam", lr=0.002)
    batches = Batches(plan.samples(X, np.eye(10)[y]), 25)
    for _ in range(100):
        plan.epoch(batches, rng)
    return plan.params
