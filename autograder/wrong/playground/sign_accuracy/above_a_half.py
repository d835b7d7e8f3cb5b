"""A score counts as 1 from 0.5 on, as a probability would. These are scores from tanh: 0.2 is on
the side of 1 already. Where lies the border between -1 and 1?
"""

import numpy as np


def sign_accuracy(scores, y):
    return np.mean(np.where(scores > 0.5, 1, -1) == y)
