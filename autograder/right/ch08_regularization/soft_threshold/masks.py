"""Zeros, and the two sides filled in."""

import numpy as np


def soft_threshold(w, t):
    out = np.zeros(w.shape)
    out[w > t] = w[w > t] - t
    out[w < -t] = w[w < -t] + t
    return out
