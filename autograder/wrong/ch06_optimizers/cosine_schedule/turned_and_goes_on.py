"""Two things come together: the rate begins at lr_min and rises to lr_max, and after t = total it
comes down again. The cosine is 1 at the start, where the rate should be highest, and from t = total
on nothing changes any more. Which sign has the cosine, and how large may t / total become?

family: sign
"""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    return lr_min + (lr_max - lr_min) * (1 - np.cos(np.pi * t / total)) / 2
