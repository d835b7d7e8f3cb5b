"""A bracket is missing around 1 + cos: what is multiplied by lr_max - lr_min is the 1 alone, and
the cosine's half is added to the rate. Which sum is the share?

family: brackets
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * 1 + np.cos(np.pi * min(t / total, 1)) / 2
