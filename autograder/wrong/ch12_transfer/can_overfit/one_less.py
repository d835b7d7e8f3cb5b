"""fit got one sample too few. X[:n] are the first n rows: where does the count begin?

family: off by one
"""

import numpy as np


def can_overfit(fit, X, y, n):
    return bool(np.all(fit(X[: n - 1], y[: n - 1]) == y[: n - 1]))
