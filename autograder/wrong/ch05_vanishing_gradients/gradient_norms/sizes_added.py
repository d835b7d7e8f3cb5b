"""You added up the sizes of dW's entries. The length is the root of the sum of their squares: for
3 and 4 it is 5, and not 7. Which function of numpy gives it?
"""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    outs, sums = [X], []
    for k, (W, b) in enumerate(params):
        Z = outs[-1] @ W + b
        sums.append(Z)
        outs.append(f(Z) if k < len(params) - 1 else Z)
    delta = (outs[-1] - Y) / len(X)
    norms = []
    for k in reversed(range(len(params))):
        norms.append(np.sum(np.abs(outs[k].T @ delta)))
        if k:
            delta = (delta @ params[k][0].T) * f_prime(sums[k - 1])
    return np.array(norms[::-1])
