"""Three hidden layers, and pictures resized too."""

import itertools

import numpy as np

from nnlab.augmentation import warp_images
from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import he_init


def train_few(X, y, rng):
    sizes = [64, 128, 128, 64, 10]
    params = [(he_init(a, b, rng), np.zeros(b)) for a, b in itertools.pairwise(sizes)]
    plan = Plan(params, "relu", loss="cross_entropy", optimizer="adam", lr=0.002, dtype=np.float32)
    for epoch in range(400):
        plan.lr = 0.001 * (1 + np.cos(np.pi * epoch / 400))
        P = warp_images(X.reshape(-1, 8, 8), rng, shift=0.5, turn=12, resize=0.08)
        rows = P.reshape(-1, 64) + 0.1 * rng.normal(size=X.shape)
        plan.epoch(Batches(plan.samples(rows, np.eye(10)[y]), 25), rng)
    return plan.params
