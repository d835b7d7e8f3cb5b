"""Index notation, in single precision."""

import numpy as np


def global_average(X):
    return np.einsum("nhwc->nc", X.astype(np.float32)) / (X.shape[1] * X.shape[2])
