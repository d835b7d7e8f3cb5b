"""Every number of a window got all of its dY. Only the largest came through to the output: if
another one grows a little, nothing happens. Which slope is that?

family: argument ignored
"""

import numpy as np


def max_pool_backward(dY, X, size):
    dX = np.zeros(X.shape)
    wide = dY.repeat(size, axis=1).repeat(size, axis=2)
    dX[:, : wide.shape[1], : wide.shape[2]] = wide
    return dX
