"""The rate ends at 0 and should end at lr_min: lr_min + a share of what lies between the two. What
is multiplied by the cosine's share?

family: argument ignored
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_max * (1 + np.cos(np.pi * min(t / total, 1))) / 2
