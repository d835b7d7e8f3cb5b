"""What should be 0 is a tiny number instead. Nearly 0 is not 0: such a weight still costs its
place. Where is it set to 0 itself?
"""

import numpy as np


def soft_threshold(w, t):
    return np.sign(w) * np.maximum(np.abs(w) - t, 1e-3)
