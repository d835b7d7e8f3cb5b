"""A loop over the samples, their answers stacked as rows."""

import numpy as np


def layer(X, W, b, f):
    return np.stack([f(x @ W + b) for x in X])
