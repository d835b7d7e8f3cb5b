"""The square multiplied out."""

import numpy as np


def mse(Y_hat, Y):
    return np.mean(Y_hat**2) - 2 * np.mean(Y_hat * Y) + np.mean(Y**2)
