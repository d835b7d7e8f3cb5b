"""Number by number."""

import numpy as np


def split_heads(X, heads):
    N, T, d = X.shape
    e = d // heads
    Y = np.zeros((N, heads, T, e))
    for n in range(N):
        for t in range(T):
            for c in range(d):
                Y[n, c // e, t, c % e] = X[n, t, c]
    return Y
