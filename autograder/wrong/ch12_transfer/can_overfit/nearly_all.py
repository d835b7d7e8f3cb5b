"""It said True where more than nine in ten were right, and one was not. Learned by heart means all:
what has to be compared with n?
"""

import numpy as np


def can_overfit(fit, X, y, n):
    return bool(np.mean(fit(X[:n], y[:n]) == y[:n]) > 0.9)
