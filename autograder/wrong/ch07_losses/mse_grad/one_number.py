"""You took the mean of the slopes, and one number came out. Every prediction has a slope of its
own, and the gradient has the shape of Y_hat. Where did the division turn into an average?
"""

import numpy as np


def mse_grad(Y_hat, Y):
    return float(np.mean(2 * (Y_hat - Y)))
