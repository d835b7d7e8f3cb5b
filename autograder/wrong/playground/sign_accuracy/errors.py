"""That is the share of wrong ones: all right should give 1. Which way round are the two signs compared?

family: sign
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(np.mean(scores * y <= 0))
