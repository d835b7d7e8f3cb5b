"""lr_min was added to a rate that falls from the full lr_max, so step 0 has lr_max + lr_min. The
cosine's share is that of the distance between the two. How long is that?
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + lr_max * (1 + np.cos(np.pi * min(t / total, 1))) / 2
