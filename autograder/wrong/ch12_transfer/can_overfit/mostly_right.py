"""It said True for a run that missed one of six samples. On a handful a sound program makes no
mistake at all. Which accuracy is that?
"""

import numpy as np


def can_overfit(fit, X, y, n):
    return bool(np.mean(fit(X[:n], y[:n]) == y[:n]) > 0.5)
