"""Frames made ahead, each digit at ten places, a rate that falls in a straight line."""

import numpy as np

from nnlab.datasets import digits_split, wandering
from nnlab.fast.layer_plan import LayerPlan
from nnlab.fast.layers import Conv, Dense, Flatten, MaxPool, Relu
from nnlab.initializers import he_init


def train_wanderers():
    (X, labels), _ = digits_split()
    rng, steps = np.random.default_rng(3), 650
    K1, K2 = he_init(9, 8, rng).reshape(3, 3, 1, 8), he_init(72, 16, rng).reshape(3, 3, 8, 16)
    layers = [Conv(K1, np.zeros(8), pad=1), Relu(), MaxPool(2)]
    layers += [Conv(K2, np.zeros(16), pad=1), Relu(), MaxPool(2), Flatten()]
    layers += [Dense(he_init(256, 10, rng), np.zeros(10))]
    plan = LayerPlan(layers, (16, 16, 1), optimizer="adam", lr=0.009)
    frames = np.concatenate([wandering(X, 16, rng) for _ in range(10)])
    for step in range(steps):
        plan.lr = 0.01 * (1 - step / steps)
        rows = rng.permutation(len(frames))[:48]
        plan.step(frames[rows], labels[rows % len(X)])
    K1, b1, K2, b2, W, b = plan.params
    return [(K1, b1), (K2, b2), (W, b)]
