"""Adam written out, another seed and other sizes."""

import numpy as np

from nnlab.activations import relu, relu_prime
from nnlab.datasets import digits_split
from nnlab.mlp import mlp_gradients


def train_digits():
    (X, labels), _ = digits_split()
    Y, rng, t = np.eye(10)[labels], np.random.default_rng(7), 0
    w = []
    for a, b in ((64, 80), (80, 10)):
        w += [rng.normal(0, (2 / a) ** 0.5, size=(a, b)), np.zeros(b)]
    m, v = [0 * part for part in w], [0 * part for part in w]
    for epoch in range(30):
        order = rng.permutation(len(X))
        for start in range(0, len(X), 32):
            rows, t = order[start : start + 32], t + 1
            layers = mlp_gradients(X[rows], Y[rows], list(zip(w[::2], w[1::2])), relu, relu_prime)
            for i, g in enumerate(part for layer in layers for part in layer):
                m[i], v[i] = 0.9 * m[i] + 0.1 * g, 0.999 * v[i] + 0.001 * g**2
                step = m[i] / (1 - 0.9**t) / (np.sqrt(v[i] / (1 - 0.999**t)) + 1e-8)
                w[i] = w[i] - 0.005 * (1 - epoch / 30) * step
    return list(zip(w[::2], w[1::2]))
