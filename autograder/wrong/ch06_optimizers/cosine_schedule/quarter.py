"""The cosine went only to π/2, a quarter of a wave: the rate drops steeply at the end and has no
gentle landing. Which angle belongs to t = total?

family: factor forgotten
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * np.cos(np.pi / 2 * min(t / total, 1))
