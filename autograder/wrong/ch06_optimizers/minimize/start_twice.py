"""The start stands in the path twice, and the last place is missing: it was appended before the
loop, and in the loop again before its step. When should a place be appended?

family: off by one
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    w = np.array(w0, dtype=float)
    path = [w]
    for _ in range(steps):
        path.append(w)
        w = w - lr * grad(w)
    return np.array(path)
