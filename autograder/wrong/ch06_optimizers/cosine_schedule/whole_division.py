"""t // total is 0 until the end, so the rate stays at lr_max and then falls at once. Which division
gives a fraction?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    t = min(t, total)
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * (t // total))) / 2
