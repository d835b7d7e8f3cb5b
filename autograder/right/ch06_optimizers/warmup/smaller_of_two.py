"""The smaller of the rising rate and lr."""

import numpy as np


def warmup(t, steps, lr):
    return np.minimum(lr * (t + 1) / steps, lr)
