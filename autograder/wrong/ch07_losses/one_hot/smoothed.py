"""Your rows are smoothed: the right class has less than 1, and all others a little. That is done on
purpose at times. Asked for are 1 and 0.
"""

import numpy as np


def one_hot(labels, K):
    return np.eye(K)[labels] * 0.9 + 0.1 / K
