"""In single precision."""

import numpy as np


def mse_grad(Y_hat, Y):
    miss = (Y_hat - Y).astype(np.float32)
    return (miss + miss) / np.float32(miss.size)
