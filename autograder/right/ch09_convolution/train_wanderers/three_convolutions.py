"""Three convolutions, 5 x 5 first, then everything in one row."""

import numpy as np

from nnlab.datasets import digits_split, wandering
from nnlab.fast.layer_plan import LayerPlan
from nnlab.fast.layers import Conv, Dense, Flatten, MaxPool, Relu
from nnlab.initializers import he_init
from nnlab.schedules import cosine_schedule


def train_wanderers():
    (X, labels), _ = digits_split()
    rng, steps = np.random.default_rng(1), 500
    layers, c = [], 1
    for k, o in ((5, 8), (3, 16), (3, 32)):
        K = he_init(k * k * c, o, rng).reshape(k, k, c, o)
        layers += [Conv(K, np.zeros(o), pad=k // 2), Relu(), MaxPool(2)]
        c = o
    layers += [Flatten(), Dense(he_init(128, 10, rng), np.zeros(10))]
    plan = LayerPlan(layers, (16, 16, 1), optimizer="adam", lr=0.008)
    for step in range(steps):
        plan.lr = cosine_schedule(step, steps, 0.008, 0.0)
        rows = rng.integers(0, len(X), size=32)
        plan.step(wandering(X[rows], 16, rng), labels[rows])
    return [tuple(plan.params[i : i + 2]) for i in range(0, 8, 2)]
