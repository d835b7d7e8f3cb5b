"""The right places, and large whole numbers have lost their last digits: single precision keeps
seven of them. Nothing is computed here, the numbers only move. Of which type should the new array
be?
"""

import numpy as np


def split_heads(X, heads):
    N, T, d = X.shape
    out = np.zeros((N, heads, T, d // heads), dtype=np.float32)
    for h in range(heads):
        out[:, h] = X[:, :, h * (d // heads) : (h + 1) * (d // heads)]
    return out
