"""Each dW was made from the outputs of its own layer. A weight is multiplied with what comes into
its layer. Whose outputs are those?

family: off by one
"""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    N, L = len(X), len(params)
    Zs, As = [], [X]
    for l, (W, b) in enumerate(params):
        Z = As[-1] @ W + b
        Zs.append(Z)
        As.append(f(Z) if l < L - 1 else Z)
    delta = (As[-1] - Y) / N
    norms = [0.0] * L
    for l in reversed(range(L)):
        norms[l] = np.linalg.norm(As[l + 1].T @ delta)
        if l > 0:
            delta = (delta @ params[l][0].T) * f_prime(Zs[l - 1])
    return np.array(norms)
