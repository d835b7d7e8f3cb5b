"""Model answer: a vector for every place."""

import numpy as np


def positional_encoding(T, d):
    """Waves that tell where a word stands: PE[p, 2i] = sin(p / 10000^(2i/d)), PE[p, 2i+1] = cos of
    the same.

    T: how many places, p from 0 to T - 1. d: how many columns, an even whole number; columns 2i
    and 2i + 1 share their wave length, and so i = column // 2.
    Returns an array (T, d). positional_encoding(1, 4) is [[0, 1, 0, 1]].

    Yours to write: without nnlab's positional_encoding.
    """
    ### BEGIN SOLUTION
    p, i = np.arange(T)[:, None], np.arange(d) // 2
    angle = p / 10000 ** (2 * i / d)
    return np.where(np.arange(d) % 2 == 0, np.sin(angle), np.cos(angle))
    ### END SOLUTION
