"""Scharr's numbers, and single precision."""

import numpy as np


def edge_kernel(name):
    if name == "spot":
        return np.array([[-1, -2, -1], [-2, 12, -2], [-1, -2, -1]], np.float32) / 12
    scharr = np.array([[3, 0, -3], [10, 0, -10], [3, 0, -3]], np.float32) / 16
    return np.rot90(scharr) if name == "horizontal" else scharr
