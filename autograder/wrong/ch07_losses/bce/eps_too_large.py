"""In place of 0 you used 0.001, which lets a sure mistake cost 6.9 only, and changes the loss of
right answers too. The statement allows 1e-7 or less. Which number stands in your clip?
"""

import numpy as np


def bce(p, y):
    p = np.clip(p, 1e-3, 1 - 1e-3)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
