"""Each digit once in every epoch, lists of arrays, momentum for Adam."""

import numpy as np

from nnlab.datasets import digits_split, wandering
from nnlab.fast.layer_plan import LayerPlan
from nnlab.fast.layers import Conv, Dense, Flatten, MaxPool, Relu
from nnlab.initializers import he_init
from nnlab.schedules import cosine_schedule


def train_wanderers():
    (X, labels), _ = digits_split()
    rng, steps = np.random.default_rng(1), 16
    K1, K2 = he_init(9, 8, rng).reshape(3, 3, 1, 8), he_init(72, 16, rng).reshape(3, 3, 8, 16)
    layers = [Conv(K1, np.zeros(8), pad=1), Relu(), MaxPool(2)]
    layers += [Conv(K2, np.zeros(16), pad=1), Relu(), MaxPool(2), Flatten()]
    layers += [Dense(he_init(256, 10, rng), np.zeros(10))]
    plan = LayerPlan(layers, (16, 16, 1), optimizer="momentum", lr=0.05, beta=0.9)
    for epoch in range(steps):
        plan.lr = cosine_schedule(epoch, steps, 0.05, 0.0)
        for rows in np.array_split(rng.permutation(len(X)), 45):
            plan.step(wandering(X[rows], 16, rng), labels[rows])
    K1, b1, K2, b2, W, b = plan.params
    return [[K1.tolist(), b1.tolist()], [K2, b2], [W.astype(float), b.astype(float)]]
