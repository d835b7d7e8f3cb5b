"""Products of a difference and a mean."""

import numpy as np


def edge_kernel(name):
    difference, mean = np.array([1.0, 0.0, -1.0]), np.array([0.25, 0.5, 0.25])
    if name == "spot":
        middle = np.zeros((3, 3))
        middle[1, 1] = 1
        return middle - 1 / 9
    kernel = np.outer(mean, difference)
    return kernel if name == "vertical" else kernel.T
