"""Every number of a window got the same share of its dY. That is the way back of a mean. Who has
come through in a maximum?

family: sum for mean
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    wide = dY.repeat(size, axis=1).repeat(size, axis=2) / size**2
    dX[:, : wide.shape[1], : wide.shape[2]] = wide
    return dX
