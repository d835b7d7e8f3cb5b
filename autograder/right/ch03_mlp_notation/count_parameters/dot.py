"""Two dot products."""

import numpy as np


def count_parameters(sizes):
    n = np.asarray(sizes)
    return n[:-1] @ n[1:] + n[1:].sum()
