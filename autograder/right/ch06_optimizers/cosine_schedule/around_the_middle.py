"""A swing around the middle."""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    middle, swing = (lr_max + lr_min) / 2, (lr_max - lr_min) / 2
    return middle + swing * np.cos(np.clip(t / total, 0, 1) * np.pi)
