"""In single precision, with integer biases."""

import numpy as np


def init_params(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        W = rng.standard_normal((sizes[k - 1], sizes[k]), dtype=np.float32)
        params.append((W * np.float32(sizes[k - 1] ** -0.5), np.zeros(sizes[k], dtype=int)))
    return params
