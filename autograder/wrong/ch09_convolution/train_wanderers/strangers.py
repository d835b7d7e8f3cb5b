"""The network was trained, and guesses all the same. Three ways lead there: frames that are shown
with the labels of others, targets that are not one-hot rows, and steps that are too few or far too
small. Do frames and labels come from the same rows, and does the loss of a batch fall?

family: randomness
"""

import numpy as np

from nnlab.datasets import digits_split, wandering
from nnlab.fast.layer_plan import LayerPlan
from nnlab.fast.layers import Conv, Dense, Flatten, MaxPool, Relu
from nnlab.initializers import he_init


def train_wanderers():
    (X, labels), _ = digits_split()
    rng = np.random.default_rng(1)
    K1, K2 = he_init(9, 8, rng), he_init(72, 16, rng)
    layers = [Conv(K1.reshape(3, 3, 1, 8), np.zeros(8), pad=1), Relu(), MaxPool(2)]
    layers += [Conv(K2.reshape(3, 3, 8, 16), np.zeros(16), pad=1), Relu(), MaxPool(2), Flatten()]
    layers += [Dense(he_init(256, 10, rng), np.zeros(10))]
    plan = LayerPlan(layers, (16, 16, 1), optimizer="adam", lr=0.005)
    for _ in range(60):
        rows = rng.integers(0, len(X), size=32)
        plan.step(wandering(X[rows], 16, rng), labels[rng.permutation(rows)])
    K1, b1, K2, b2, W, b = plan.params
    return [(K1, b1), (K2, b2), (W, b)]
