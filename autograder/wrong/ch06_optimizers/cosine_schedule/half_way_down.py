"""The cosine is not lifted: without the 1 it runs from 1 to -1, and half-way the rate is lr_min
already. What has to be added to it before it is halved?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    if t >= total:
        return lr_min
    return lr_min + (lr_max - lr_min) * np.cos(np.pi * t / total)
