"""fit got n samples, and they are not the first n: X[-n:] counts from the end, and a permutation takes
them from anywhere. Which ones does the statement ask for?

family: off by one
"""

import numpy as np


def can_overfit(fit, X, y, n):
    return bool(np.all(fit(X[-n:], y[-n:]) == y[-n:]))
