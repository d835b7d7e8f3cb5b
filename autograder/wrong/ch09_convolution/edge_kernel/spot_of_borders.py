"""Borders from top to bottom and from left to right are found. Your "spot" answers to some border nearly
as strongly as to one bright pixel, or more strongly. Which entry should outweigh all others?

family: argument ignored
"""

import numpy as np


def edge_kernel(name):
    rows = np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]])
    both = rows + rows.T
    both[1, 1] = 1
    both[0, 0] -= 1
    return {"vertical": rows.T, "horizontal": rows, "spot": both}[name]
