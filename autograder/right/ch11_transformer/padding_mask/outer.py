"""All lengths compared with all places."""

import numpy as np


def padding_mask(lengths, T):
    return np.greater.outer(lengths, np.arange(T))
