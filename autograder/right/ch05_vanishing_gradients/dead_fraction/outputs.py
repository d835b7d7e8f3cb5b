"""What comes out of the ReLU, added up."""

import numpy as np


def dead_fraction(X, W, b):
    out = np.maximum(X @ W + b, 0)
    return 1 - np.count_nonzero(out.sum(axis=0)) / len(b)
