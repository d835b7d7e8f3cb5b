"""The way was divided into total - 1 parts, so the bottom is reached one step too early. At t =
total it should just arrive. What is t divided by?

family: off by one
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * min(t / (total - 1), 1))) / 2
