"""The cosine is asked of t / total, so it is not half a wave but a sixth of one. Which factor takes
it to its lowest point at t = total?

family: factor forgotten
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    t = min(t, total)
    return lr_min + (lr_max - lr_min) * (1 + np.cos(t / total)) / 2
