"""These are the lengths of db. Asked for is dW: made from delta and from what comes in at the
layer. What is the weights' gradient?
"""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    outputs, sums = [X], []
    for W, b in params:
        sums.append(outputs[-1] @ W + b)
        outputs.append(f(sums[-1]))
    delta = (sums[-1] - Y) / len(X)
    norms = [np.linalg.norm(delta.sum(axis=0))]
    for k in range(len(params) - 1, 0, -1):
        delta = delta @ params[k][0].T * f_prime(sums[k - 1])
        norms.append(np.linalg.norm(delta.sum(axis=0)))
    return np.array(norms[::-1])
