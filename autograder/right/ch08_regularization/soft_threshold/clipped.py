"""What is taken off is the number itself, cut off at t."""

import numpy as np


def soft_threshold(w, t):
    return w - np.clip(w, -t, t)
