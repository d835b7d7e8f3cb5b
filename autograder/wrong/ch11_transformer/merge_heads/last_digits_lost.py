"""The right places, and large whole numbers have lost their last digits: single precision keeps
seven of them. Nothing is computed here, the numbers only move. Of which type should the new array
be?
"""

import numpy as np


def merge_heads(X):
    N, H, T, e = X.shape
    out = np.empty((N, T, H * e), dtype=np.float32)
    for h in range(H):
        out[:, :, h * e : (h + 1) * e] = X[:, h]
    return out
