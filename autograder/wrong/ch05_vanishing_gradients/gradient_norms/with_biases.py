"""You counted the gradients of the biases in. Asked for is the length of dW alone, for each layer.
Which part has to go?

family: bias forgotten
"""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    outputs, sums = [X], []
    for W, b in params:
        sums.append(outputs[-1] @ W + b)
        outputs.append(f(sums[-1]))
    delta = (sums[-1] - Y) / len(X)
    norms = []
    for k in range(len(params) - 1, -1, -1):
        dW, db = outputs[k].T @ delta, delta.sum(axis=0)
        norms.append(np.sqrt(np.sum(dW**2) + np.sum(db**2)))
        if k:
            delta = delta @ params[k][0].T * f_prime(sums[k - 1])
    return np.array(norms[::-1])
