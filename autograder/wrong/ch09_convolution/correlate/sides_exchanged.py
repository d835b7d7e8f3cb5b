"""Height and width of the kernel have changed places: a kernel (1, 2) has one row and two columns.
Which of the two numbers does the number of rows that come out depend on?

family: transpose
"""

import numpy as np


def correlate(x, k):
    kw, kh = k.shape
    y = np.zeros((x.shape[0] - kh + 1, x.shape[1] - kw + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            for m in range(min(kh, k.shape[0])):
                for n in range(min(kw, k.shape[1])):
                    y[i, j] += x[i + m, j + n] * k[m, n]
    return y
