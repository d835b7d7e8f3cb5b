"""It said True for a run that missed one of its samples: one that is right was enough. How many
have to be right?
"""

import numpy as np


def can_overfit(fit, X, y, n):
    return bool(np.any(fit(X[:n], y[:n]) == y[:n]))
