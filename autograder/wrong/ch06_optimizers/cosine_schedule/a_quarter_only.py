"""The angle goes to π/2 and not to π, so at the end only half of the way down is made, and then it
jumps. Which angle belongs to t = total?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    if t >= total:
        return lr_min
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * t / total / 2)) / 2
