"""Small numbers become 0, and those beyond t move away from 0: 3 with t = 1 becomes 4. Thresholding
pulls everything towards 0. Which sign takes t for a number above it, and which for one below -t?

family: sign
"""

import numpy as np


def soft_threshold(w, t):
    return np.where(np.abs(w) > t, w + t * np.sign(w), 0.0)
