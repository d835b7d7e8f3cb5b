"""A table of False, filled from the left."""

import numpy as np


def padding_mask(lengths, T):
    mask = np.zeros((len(lengths), T), dtype=bool)
    for n, length in enumerate(lengths):
        mask[n, :length] = True
    return mask
