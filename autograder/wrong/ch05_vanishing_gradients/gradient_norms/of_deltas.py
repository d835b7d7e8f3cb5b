"""You measured the deltas, which belong to the neurons. dW of a layer is made from its delta and
one thing more. What comes in at the layer?
"""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    outputs, sums = [X], []
    for W, b in params:
        sums.append(outputs[-1] @ W + b)
        outputs.append(f(sums[-1]))
    delta = (sums[-1] - Y) / len(X)
    norms = [np.linalg.norm(delta)]
    for k in range(len(params) - 1, 0, -1):
        delta = delta @ params[k][0].T * f_prime(sums[k - 1])
        norms.append(np.linalg.norm(delta))
    return np.array(norms[::-1])
