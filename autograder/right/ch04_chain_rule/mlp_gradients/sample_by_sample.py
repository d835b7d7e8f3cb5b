"""The mean of the gradients of the samples."""

import numpy as np

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    total = [(np.zeros(W.shape), np.zeros(b.shape)) for W, b in params]
    for x, y in zip(X, Y):
        O = [row[0] for row in forward(x[None, :], params, sigmoid)]
        delta = O[-1] - y
        for k in range(len(params) - 1, -1, -1):
            total[k] = (total[k][0] + np.outer(O[k], delta), total[k][1] + delta)
            delta = (params[k][0] @ delta) * O[k] * (1 - O[k])
    return [(dW / len(X), db / len(X)) for dW, db in total]
