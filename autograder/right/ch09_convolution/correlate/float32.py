"""Single precision, every patch laid flat."""

import numpy as np


def correlate(x, k):
    x, k = x.astype(np.float32), k.astype(np.float32)
    kh, kw = k.shape
    rows = range(x.shape[0] - kh + 1)
    columns = range(x.shape[1] - kw + 1)
    flat = k.ravel()
    return np.array(
        [[x[i : i + kh, j : j + kw].ravel() @ flat for j in columns] for i in rows], np.float32
    )
