"""Asks the network: 0 gives the biases, unit vectors give the rows of the weights."""

import numpy as np


def collapse(params):
    def run(X):
        for W, b in params:
            X = X @ W + b
        return X

    D = params[0][0].shape[0]
    b = run(np.zeros((1, D)))[0]
    return run(np.eye(D)) - b, b
