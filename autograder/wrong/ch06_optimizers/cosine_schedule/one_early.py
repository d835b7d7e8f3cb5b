"""Everything comes one step too early: step 0 should have the full lr_max, and t = total just
lr_min. What is divided by total, t or t + 1?

family: off by one
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * min((t + 1) / total, 1))) / 2
