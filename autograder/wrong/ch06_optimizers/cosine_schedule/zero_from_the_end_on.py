"""From t = total on you give 0. The rate stays at lr_min, which need not be 0. What does the
statement say of t = total?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    if t >= total:
        return 0
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * t / total)) / 2
