"""One number came back: the function returns within the loop, after the first place. The kernel
also stands at all others. Where does the return belong?

family: first or last only
"""

import numpy as np


def correlate(x, k):
    kh, kw = k.shape
    for i in range(x.shape[0] - kh + 1):
        for j in range(x.shape[1] - kw + 1):
            return np.sum(x[i : i + kh, j : j + kw] * k)
