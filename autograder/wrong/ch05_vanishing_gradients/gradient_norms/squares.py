"""These are the squares of the norms. A gradient with the entries 3 and 4 has the length 5, and
you would say 25. What comes after adding up the squares?
"""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    outputs, sums = [X], []
    for W, b in params:
        sums.append(outputs[-1] @ W + b)
        outputs.append(f(sums[-1]))
    delta = (sums[-1] - Y) / len(X)
    norms = [np.sum((outputs[-2].T @ delta) ** 2)]
    for k in range(len(params) - 1, 0, -1):
        delta = delta @ params[k][0].T * f_prime(sums[k - 1])
        norms.append(np.sum((outputs[k - 1].T @ delta) ** 2))
    return np.array(norms[::-1])
