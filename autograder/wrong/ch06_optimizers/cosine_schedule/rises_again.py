"""After t = total the cosine went on, and the rate rises again. It should stay at lr_min from
there on. What is the largest share of the way that can be done?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * t / total)) / 2
