"""(1 + cos x) / 2 is the square of cos x / 2."""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    half = np.cos(np.pi / 2 * np.minimum(t, total) / total) ** 2
    return half * lr_max + (1 - half) * lr_min
