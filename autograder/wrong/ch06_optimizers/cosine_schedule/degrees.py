"""The cosine was asked for 180 and means radians: 180 of them are more than 28 turns. Half a turn
is π. What should stand in place of 180?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * (1 + np.cos(180 * min(t / total, 1))) / 2
