"""The division by 2 is missing: 1 + cos goes from 2 to 0, so step 0 is lr_max - lr_min above
lr_max. What makes a share between 1 and 0 of it?

family: factor forgotten
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * min(t / total, 1)))
