"""You used the sigmoid and its slope whatever f is. The activation comes in as f, its slope as
f_prime. Where do they belong in place of the sigmoid?

family: argument ignored
"""

import numpy as np

from nnlab.activations import sigmoid, sigmoid_prime


def gradient_norms(X, Y, params, f, f_prime):
    outputs, sums = [X], []
    for W, b in params:
        sums.append(outputs[-1] @ W + b)
        outputs.append(sigmoid(sums[-1]))
    delta = (sums[-1] - Y) / len(X)
    norms = [np.linalg.norm(outputs[-2].T @ delta)]
    for k in range(len(params) - 1, 0, -1):
        delta = delta @ params[k][0].T * sigmoid_prime(sums[k - 1])
        norms.append(np.linalg.norm(outputs[k - 1].T @ delta))
    return np.array(norms[::-1])
