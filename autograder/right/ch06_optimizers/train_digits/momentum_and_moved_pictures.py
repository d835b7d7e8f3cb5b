"""Momentum, with pictures moved by a little noise; lists come back in part."""

import numpy as np

from nnlab.activations import relu, relu_prime
from nnlab.datasets import digits_split
from nnlab.initializers import he_init
from nnlab.mlp import mlp_gradients
from nnlab.optimizers import momentum


def train_digits():
    (X, labels), _ = digits_split()
    Y, rng = np.eye(10)[labels], np.random.default_rng(11)
    params = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, 100), (100, 10))]
    state = momentum.init(params)
    for epoch in range(50):
        order, lr = rng.permutation(len(X)), 0.04 if epoch < 40 else 0.008
        for start in range(0, len(X), 32):
            rows = order[start : start + 32]
            noisy = X[rows] + 0.03 * rng.normal(size=(len(rows), 64))
            grads = mlp_gradients(noisy, Y[rows], params, relu, relu_prime)
            params, state = momentum.update(grads, state, params, lr)
    return [[W, b.tolist()] for W, b in params]
