"""All weights of a layer are 0, so the network says the same of every frame. Weights that begin at
0 get no gradient and stay there. With which numbers should kernels begin?
"""

import numpy as np

from nnlab.datasets import digits_split, wandering
from nnlab.fast.layer_plan import LayerPlan
from nnlab.fast.layers import Conv, Dense, Flatten, MaxPool, Relu


def train_wanderers():
    (X, labels), _ = digits_split()
    rng = np.random.default_rng(1)
    K1, K2 = np.zeros((9, 8)), np.zeros((72, 16))
    layers = [Conv(K1.reshape(3, 3, 1, 8), np.zeros(8), pad=1), Relu(), MaxPool(2)]
    layers += [Conv(K2.reshape(3, 3, 8, 16), np.zeros(16), pad=1), Relu(), MaxPool(2), Flatten()]
    layers += [Dense(np.zeros((256, 10)), np.zeros(10))]
    plan = LayerPlan(layers, (16, 16, 1), optimizer="adam", lr=0.005)
    for _ in range(20):
        rows = rng.integers(0, len(X), size=32)
        plan.step(wandering(X[rows], 16, rng), labels[rows])
    K1, b1, K2, b2, W, b = plan.params
    return [(K1, b1), (K2, b2), (W, b)]
