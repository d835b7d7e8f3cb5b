"""The 1 was added and the minus of lr_max - lr_min lost: the cosine gave a share of their sum. How
far is it from lr_min up to lr_max?

family: sign
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max + lr_min) * (1 + np.cos(np.pi * min(t / total, 1))) / 2
