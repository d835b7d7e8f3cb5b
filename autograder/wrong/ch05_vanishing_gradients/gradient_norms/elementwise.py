"""You multiplied the inputs and delta entry by entry, and the two shapes do not fit. Every input
meets every neuron, and the samples are added up. Which product is that, and which of the two
has to be turned?

family: elementwise product
"""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    outputs, sums = [X], []
    for W, b in params:
        sums.append(outputs[-1] @ W + b)
        outputs.append(f(sums[-1]))
    delta = (sums[-1] - Y) / len(X)
    norms = [np.linalg.norm(outputs[-2] * delta)]
    for k in range(len(params) - 1, 0, -1):
        delta = delta @ params[k][0].T * f_prime(sums[k - 1])
        norms.append(np.linalg.norm(outputs[k - 1] * delta))
    return np.array(norms[::-1])
