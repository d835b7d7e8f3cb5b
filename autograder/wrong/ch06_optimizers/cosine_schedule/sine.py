"""You took the sine: it begins at 0, rises and comes back. The way down begins where the cosine
does, at 1. Which function of numpy is that?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    if t >= total:
        return lr_min
    return lr_min + (lr_max - lr_min) * (1 + np.sin(np.pi * t / total)) / 2
