"""Rows of minus one, nought and one; eight neighbors around a spot."""

import numpy as np


def edge_kernel(name):
    rows = np.array([[-1, 0, 1]] * 3)
    spot = -np.ones((3, 3))
    spot[1, 1] = 8
    return {"vertical": rows, "horizontal": rows.T, "spot": spot}[name]
