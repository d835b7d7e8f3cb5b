"""Every head got the first e columns. Head h gets columns h·e to (h + 1)·e - 1. Where does h come
in?

family: first or last only; aliasing
"""

import numpy as np


def split_heads(X, heads):
    e = X.shape[2] // heads
    return np.stack([X[:, :, :e]] * heads, axis=1)
