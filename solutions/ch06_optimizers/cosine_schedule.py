"""Model answer: a rate that falls like half a cosine."""

import numpy as np


def cosine_schedule(t, total, lr_max, lr_min):
    """Learning rate of step t: from lr_max at t = 0 down half a cosine to lr_min at t = total.

    lr_min + (lr_max - lr_min) · (1 + cos(π t / total)) / 2. From t = total on it stays lr_min.
    t: step, a whole number from 0. total: length of the way down, at least 1. lr_max, lr_min:
    numbers.
    Yours to write: without nnlab's cosine_schedule and nnlab's warmup_cosine.
    Returns a number.

    cosine_schedule(5, 10, 0.3, 0.1) is 0.2.
    """
    ### BEGIN SOLUTION
    share = min(t / total, 1.0)
    return lr_min + (lr_max - lr_min) * (1 + np.cos(np.pi * share)) / 2
    ### END SOLUTION
