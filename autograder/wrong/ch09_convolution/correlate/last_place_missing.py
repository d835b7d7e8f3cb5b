"""The answer has one row and one column too few. A kernel of 2 fits into 4 pixels at 3 places.
Which of them has been left out?

family: off by one
"""

import numpy as np


def correlate(x, k):
    kh, kw = k.shape
    y = np.zeros((x.shape[0] - kh, x.shape[1] - kw))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(x[i : i + kh, j : j + kw] * k)
    return y
