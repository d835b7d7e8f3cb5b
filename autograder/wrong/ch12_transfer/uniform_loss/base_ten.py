"""uniform_loss(10) gave 1: that is the logarithm to base 10. Which logarithm does this course
charge?
"""

import numpy as np


def uniform_loss(K):
    return float(np.log10(K))
