"""The product of matrices of ones, in Python's own numbers."""

import numpy as np


def count_paths(sizes):
    ways = np.ones((1, 1), dtype=object)
    for a, b in zip([1, *sizes[1:-1]], [*sizes[1:-1], 1]):
        ways = ways @ np.ones((a, b), dtype=object)
    return int(ways[0, 0])
