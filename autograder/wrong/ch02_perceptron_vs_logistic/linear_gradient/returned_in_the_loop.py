"""Only the first sample was counted, divided by the number of all. A `return` inside a loop ends
the loop in its first round. How far in does yours stand?

family: first or last only
"""

import numpy as np


def linear_gradient(w, b, X, y):
    dw, db = np.zeros(len(w)), 0.0
    for x, target in zip(X, y):
        miss = x @ w + b - target
        dw, db = dw + 2 * miss * x / len(X), db + 2 * miss / len(X)
        return dw, db
