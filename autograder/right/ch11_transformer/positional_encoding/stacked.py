"""Pairs stacked, and then laid side by side."""

import numpy as np


def positional_encoding(T, d):
    angle = np.arange(T)[:, None] / 10000.0 ** (np.arange(0, d, 2) / d)
    return np.stack([np.sin(angle), np.cos(angle)], axis=2).reshape(T, d)
