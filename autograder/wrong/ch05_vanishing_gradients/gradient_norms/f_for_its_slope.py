"""On the way back you multiplied by f where its slope belongs. Both came in as arguments, f and
f_prime. Which of them says how steep f is?
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
        norms.append(np.sqrt(np.sum((outs[k].T @ delta) ** 2)))
        if k:
            delta = (delta @ params[k][0].T) * f(sums[k - 1])
    return np.array(norms[::-1])
