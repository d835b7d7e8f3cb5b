"""Sequence by sequence, place by place."""

import numpy as np


def padding_mask(lengths, T):
    return np.array([[t < length for t in range(T)] for length in lengths])
