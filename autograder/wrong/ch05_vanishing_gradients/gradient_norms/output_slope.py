"""The output has a slope of f in your delta. The last layer is linear here, and the slope of the
identity is 1. Which layers have an activation?

family: activation misplaced
"""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    outputs, sums = [X], []
    for W, b in params:
        sums.append(outputs[-1] @ W + b)
        outputs.append(f(sums[-1]))
    delta = (sums[-1] - Y) * f_prime(sums[-1]) / len(X)
    norms = [np.linalg.norm(outputs[-2].T @ delta)]
    for k in range(len(params) - 1, 0, -1):
        delta = delta @ params[k][0].T * f_prime(sums[k - 1])
        norms.append(np.linalg.norm(outputs[k - 1].T @ delta))
    return np.array(norms[::-1])
