"""The network has begun to read. Either it was stopped after a few dozen steps, or each digit was
seen at few places. Look at the loss of a batch from time to time: is it still falling?

family: off by one
"""

import numpy as np

from nnlab.datasets import digits_split, wandering
from nnlab.fast.layer_plan import LayerPlan
from nnlab.fast.layers import Conv, Dense, Flatten, MaxPool, Relu
from nnlab.initializers import he_init
from nnlab.schedules import cosine_schedule


def train_wanderers():
    (X, labels), _ = digits_split()
    rng, steps = np.random.default_rng(1), 150
    K1, K2 = he_init(9, 8, rng).reshape(3, 3, 1, 8), he_init(72, 16, rng).reshape(3, 3, 8, 16)
    layers = [Conv(K1, np.zeros(8), pad=1), Relu(), MaxPool(2)]
    layers += [Conv(K2, np.zeros(16), pad=1), Relu(), MaxPool(2), Flatten()]
    layers += [Dense(he_init(256, 10, rng), np.zeros(10))]
    plan = LayerPlan(layers, (16, 16, 1), optimizer="adam", lr=0.005)
    for step in range(steps):
        plan.lr = cosine_schedule(step, steps, 0.005, 0.0)
        rows = rng.integers(0, len(X), size=32)
        plan.step(wandering(X[rows], 16, rng), labels[rows])
    K1, b1, K2, b2, W, b = plan.params
    return [(K1, b1), (K2, b2), (W, b)]
