"""One wide hidden layer, moved and turned pictures with noise."""

import numpy as np

from nnlab.augmentation import warp_images
from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import he_init


def train_few(X, y, rng):
    start = [(he_init(64, 400, rng), np.zeros(400)), (he_init(400, 10, rng), np.zeros(10))]
    plan = Plan(start, "relu", loss="cross_entropy", optimizer="adam", lr=0.003, dtype=np.float32)
    for epoch in range(300):
        plan.lr = 0.003 * (1 - epoch / 300)
        moved = warp_images(X.reshape(-1, 8, 8), rng, shift=0.6, turn=12).reshape(100, 64)
        noisy = moved + 0.1 * rng.normal(size=(100, 64))
        plan.epoch(Batches(plan.samples(noisy, np.eye(10)[y]), 20), rng)
    return plan.params
