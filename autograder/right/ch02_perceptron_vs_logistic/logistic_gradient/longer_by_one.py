"""The bias as one more weight, whose input is 1."""

import numpy as np


def logistic_gradient(w, b, X, y, l2):
    Z = np.column_stack([X, np.ones(len(X))])
    v = np.append(w, b)
    error = 0.5 * (1 + np.tanh(Z @ v / 2)) - y
    dv = error @ Z / len(Z) + 2 * l2 * np.append(w, 0.0)
    return dv[:-1], dv[-1]
