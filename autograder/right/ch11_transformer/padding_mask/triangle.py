"""Row length - 1 of a triangle of True."""

import numpy as np


def padding_mask(lengths, T):
    return np.tri(T, dtype=bool)[lengths - 1]
