"""The table lies on its side: classes down, samples across. Rows are samples, so 4 labels of 3
classes make a table of shape (4, 3). Which axis should be the longer one there?

family: transpose
"""

import numpy as np


def one_hot(labels, K):
    return np.eye(K)[labels].T
