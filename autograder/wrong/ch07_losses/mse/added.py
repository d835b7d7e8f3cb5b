"""Prediction and target were added. How far apart are the two of them?"""

import numpy as np


def mse(Y_hat, Y):
    return np.mean((Y_hat + Y) ** 2)
