"""fit was called twice, once to look and once to compare. Each call trains anew, with another
outcome perhaps. Where could what came back be kept?
"""

import numpy as np


def can_overfit(fit, X, y, n):
    if len(fit(X[:n], y[:n])) != n:
        return False
    return bool(np.all(fit(X[:n], y[:n]) == y[:n]))
