"""The cosine runs from 1 to -1, and you halve it as it is. What is added to it, so that it runs
from 2 to 0 before the halving?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    t = min(t, total)
    return lr_min + (lr_max - lr_min) * np.cos(np.pi * t / total) / 2
