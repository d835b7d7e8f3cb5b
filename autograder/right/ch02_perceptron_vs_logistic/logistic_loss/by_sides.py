"""log(1 + e^z) as max(z, 0) + log(1 + e^-|z|)."""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = np.dot(X, w) + b
    each = np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z))) - y * z
    return float(each.sum() / len(y) + l2 * (w @ w))
