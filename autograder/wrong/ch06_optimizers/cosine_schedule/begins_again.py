"""All is right up to t = total. After that you give lr_max, as if it began again. Where does the
way down end?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    if t > total:
        return lr_max
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * t / total)) / 2
