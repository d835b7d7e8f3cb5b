"""uniform_loss(10) gave 23: every class has been charged. Only the right class of a sample is
paid for. How many of the ten are that?

family: sum for mean
"""

import numpy as np


def uniform_loss(K):
    return float(K * np.log(K))
