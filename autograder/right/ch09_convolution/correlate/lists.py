"""Lists of lists, and an array of them."""

import numpy as np


def correlate(x, k):
    kh, kw = len(k), len(k[0])
    rows = [
        [
            float(sum(x[i + m][j + n] * k[m][n] for m in range(kh) for n in range(kw)))
            for j in range(len(x[0]) - kw + 1)
        ]
        for i in range(len(x) - kh + 1)
    ]
    return np.array(rows)
