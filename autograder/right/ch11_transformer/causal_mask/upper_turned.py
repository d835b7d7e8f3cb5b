"""What lies above the diagonal, turned round."""

import numpy as np


def causal_mask(T):
    return np.logical_not(np.triu(np.ones((T, T)), k=1).astype(bool))
