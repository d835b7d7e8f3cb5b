"""You cut the numbers off at ±t. What is left after soft thresholding is just the rest: 3 with t =
1 becomes 2, and yours gives 1. What has the clipped part to do with it?
"""

import numpy as np


def soft_threshold(w, t):
    return np.clip(w, -t, t)
