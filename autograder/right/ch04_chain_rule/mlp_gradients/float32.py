"""In single precision."""

import numpy as np


def mlp_gradients(X, Y, params):
    params = [(W.astype(np.float32), b.astype(np.float32)) for W, b in params]
    O = [X.astype(np.float32)]
    for W, b in params[:-1]:
        O.append(1 / (1 + np.exp(-(O[-1] @ W + b))))
    W, b = params[-1]
    delta = (O[-1] @ W + b - Y.astype(np.float32)) / np.float32(len(X))
    gradients = [None] * len(params)
    for k in range(len(params))[::-1]:
        gradients[k] = (O[k].T @ delta, delta.sum(axis=0))
        delta = delta @ params[k][0].T * O[k] * (1 - O[k])
    return gradients
