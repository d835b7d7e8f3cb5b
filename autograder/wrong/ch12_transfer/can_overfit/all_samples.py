"""fit got all samples, where the first n are asked for. A program is tested on a handful first,
because a handful can be learned by any network that works. Which rows are the first n?

family: argument ignored
"""

import numpy as np


def can_overfit(fit, X, y, n):
    return bool(np.all(fit(X, y)[:n] == y[:n]))
