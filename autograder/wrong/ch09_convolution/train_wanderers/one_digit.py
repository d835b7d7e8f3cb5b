"""The network was trained, and now says the same digit of nearly every frame. Three ways lead
there: steps uphill and not down, a rate that is far too large, and frames that do not meet their
own labels. What does the loss of a batch do from step to step?

family: sign
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
    plan = LayerPlan(layers, (16, 16, 1), optimizer="adam", lr=-0.03)
    for _ in range(60):
        rows = rng.integers(0, len(X), size=32)
        plan.step(wandering(X[rows], 16, rng), labels[rows])
    K1, b1, K2, b2, W, b = plan.params
    return [(K1, b1), (K2, b2), (W, b)]
