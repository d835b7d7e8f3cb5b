"""uniform_loss(2) gave 1: that is the logarithm to base 2, a loss in bits. Which logarithm does
this course charge?
"""

import numpy as np


def uniform_loss(K):
    return float(np.log2(K))
