"""All weights of a layer of your network are 0, so it says the same of every picture. Weights that
begin at 0 get no gradient and stay there. With which numbers should they begin?
"""

import numpy as np

from nnlab.activations import relu, relu_prime
from nnlab.datasets import digits_split
from nnlab.mlp import mlp_gradients
from nnlab.optimizers import adam


def train_digits():
    (X, labels), _ = digits_split()
    Y, rng = np.eye(10)[labels], np.random.default_rng(0)
    params = [(np.zeros((a, b)), np.zeros(b)) for a, b in ((64, 48), (48, 10))]
    state = adam.init(params)
    for _ in range(1):
        order = rng.permutation(len(X))
        for start in range(0, len(X), 32):
            rows = order[start : start + 32]
            grads = mlp_gradients(X[rows], Y[rows], params, relu, relu_prime)
            params, state = adam.update(grads, state, params, 0.004)
    return params
