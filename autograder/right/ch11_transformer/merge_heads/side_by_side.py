"""The heads concatenated along the columns."""

import numpy as np


def merge_heads(X):
    return np.concatenate([X[:, h] for h in range(X.shape[1])], axis=-1)
