"""It gave a share of right answers, such as 0.83. A question with yes or no was asked: from which
share on is it True?

family: no whole number
"""

import numpy as np


def can_overfit(fit, X, y, n):
    return float(np.mean(fit(X[:n], y[:n]) == y[:n]))
