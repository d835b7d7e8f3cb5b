"""It says True where a sample was missed, and False where all are right. Which of the two is
asked for?

family: sign
"""

import numpy as np


def can_overfit(fit, X, y, n):
    return bool(np.any(fit(X[:n], y[:n]) != y[:n]))
