"""In single precision, squares by a dot product."""

import numpy as np


def weight_penalty(params, l1, l2):
    flat = np.hstack([np.float32(W).ravel() for W, b in params])
    return np.float32(l1) * np.abs(flat).sum() + np.float32(l2) * flat.dot(flat)
