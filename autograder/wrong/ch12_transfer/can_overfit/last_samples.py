"""fit got the last n samples: X[-n:] counts from the end. Which ones does the statement ask for?

family: off by one
"""

import numpy as np


def can_overfit(fit, X, y, n):
    return bool(np.all(fit(X[-n:], y[-n:]) == y[-n:]))
