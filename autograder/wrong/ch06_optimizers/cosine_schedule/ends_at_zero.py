"""After t = total the rate is 0. The way down is over then, and it stays where it ended, at
lr_min. What should come back for large t?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return 0.0 if t > total else lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * t / total)) / 2
