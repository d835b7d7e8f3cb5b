"""The cosine falls from lr_max to 0, and lr_min only cuts it off from below. It should land gently
at lr_min, and reach it at t = total and not before. Of what does the cosine give a share?

family: argument ignored
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return max(lr_min, lr_max * (1 + np.cos(np.pi * min(t / total, 1))) / 2)
