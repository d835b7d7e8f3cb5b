"""In single precision."""

import numpy as np


def mse(Y_hat, Y):
    miss = Y_hat.astype(np.float32) - Y.astype(np.float32)
    return np.square(miss).mean()
