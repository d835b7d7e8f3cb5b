"""The cosine went through a whole wave: the rate is lowest in the middle and is back at lr_max at
the end. Which angle belongs to t = total?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * (1 + np.cos(2 * np.pi * min(t / total, 1))) / 2
