"""The maximum put back at the end."""

import numpy as np


def log_softmax(Z):
    top = np.max(Z, axis=-1)[:, None]
    total = np.exp(Z - top) @ np.ones((Z.shape[1], 1))
    return Z - (top + np.log(total))
