"""It begins at lr_min and rises to lr_max. The cosine is 1 at the start and -1 at the end. What is
added to 1 before the division by 2?

family: sign
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * (1 - np.cos(np.pi * min(t / total, 1))) / 2
