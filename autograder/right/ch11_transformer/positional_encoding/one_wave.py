"""Cosine is a sine a quarter of a wave later."""

import numpy as np


def positional_encoding(T, d):
    c = np.arange(d)
    angle = np.arange(T)[:, None] / 10000 ** ((c - c % 2) / d)
    return np.sin(angle + np.pi / 2 * (c % 2))
