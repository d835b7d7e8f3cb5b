"""Keeps the weighted sums and divides by N at the end."""

import numpy as np

from nnlab.activations import sigmoid, sigmoid_prime


def mlp_gradients(X, Y, params):
    inputs, sums = [X], []
    for W, b in params:
        sums.append(inputs[-1] @ W + b)
        inputs.append(sigmoid(sums[-1]))
    delta = sums[-1] - Y
    back = []
    for k in reversed(range(len(params))):
        back.append([inputs[k].T @ delta / len(X), delta.mean(axis=0)])
        if k:
            delta = (params[k][0] @ delta.T).T * sigmoid_prime(sums[k - 1])
    return back[::-1]
