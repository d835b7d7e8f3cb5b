"""At t = total the cosine begins anew at lr_max. Restarts are a method of their own; in this
statement it has arrived and stays at lr_min. What is t compared with?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * (t % total) / total)) / 2
