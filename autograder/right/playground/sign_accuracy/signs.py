"""Signs compared: that of 0 is neither."""

import numpy as np


def sign_accuracy(scores, y):
    return (np.sign(scores) == y).mean()
