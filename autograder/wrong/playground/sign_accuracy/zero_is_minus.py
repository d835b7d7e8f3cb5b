"""A score of exactly 0 counts as right where the label is -1: `scores > 0` is False there, and so is
`y > 0`, and the two agree. On which side should 0 be?
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(np.mean((scores > 0) == (y > 0)))
