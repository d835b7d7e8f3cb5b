"""Every mean is too small by the number of channels: the sum goes over the places of one channel, and
was divided by the number of all entries of a picture. How many were added up?
"""

import numpy as np


def global_average(X):
    N, H, W, C = X.shape
    return np.sum(X, axis=(1, 2)) / (H * W * C)
