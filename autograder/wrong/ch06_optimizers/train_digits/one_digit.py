"""Your network was trained, and now says the same digit of nearly every picture. Three ways lead
there: steps uphill and not down, a rate that is far too large, and pictures that do not meet their
own labels. What does the loss do from step to step?

family: sign
"""

import numpy as np

from nnlab.activations import relu, relu_prime
from nnlab.datasets import digits_split
from nnlab.initializers import he_init
from nnlab.mlp import mlp_gradients
from nnlab.optimizers import adam


def train_digits():
    (X, labels), _ = digits_split()
    Y, rng = np.eye(10)[labels], np.random.default_rng(0)
    params = [(he_init(a, b, rng), np.zeros(b)) for a, b in ((64, 48), (48, 10))]
    state = adam.init(params)
    for _ in range(3):
        order = rng.permutation(len(X))
        for start in range(0, len(X), 32):
            rows = order[start : start + 32]
            grads = mlp_gradients(X[rows], Y[rows], params, relu, relu_prime)
            params, state = adam.update(grads, state, params, -0.03)
    return params
