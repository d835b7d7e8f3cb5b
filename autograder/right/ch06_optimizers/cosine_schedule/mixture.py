"""A mixture of the two rates, a 0-d array."""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    share = (1 + np.cos(np.pi * np.minimum(t, total) / total)) / 2
    return np.where(t < total, share * lr_max + (1 - share) * lr_min, lr_min)
