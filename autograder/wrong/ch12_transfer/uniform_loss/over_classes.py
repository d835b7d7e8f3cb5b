"""uniform_loss(10) gave 0.23: divided by the number of classes as well. The loss of a sample is
what its right class costs. How many classes of one sample are right?

family: sum for mean
"""

import numpy as np


def uniform_loss(K):
    return float(np.log(K) / K)
