"""In single precision."""

import numpy as np


def weighted_sum(x, w, b):
    x, w = np.asarray(x, dtype=np.float32), np.asarray(w, dtype=np.float32)
    return np.sum(x * w) + np.float32(b)
