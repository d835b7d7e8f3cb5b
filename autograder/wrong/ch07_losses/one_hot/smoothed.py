"""Your rows are smoothed: the right class has less than 1, and all others a little. That is done on
purpose at times, and not asked for here. Which two numbers does a one-hot row have?
"""

import numpy as np


def one_hot(labels, K):
    return np.eye(K)[labels] * 0.9 + 0.1 / K
