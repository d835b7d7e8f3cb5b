"""The rate is at lr_min from the start: you took the larger one of t and total. Which of the two
should never be exceeded?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    t = max(t, total)
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * t / total)) / 2
