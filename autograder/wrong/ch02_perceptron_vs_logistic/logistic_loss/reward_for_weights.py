"""The price of the weights was taken away, so large weights are rewarded. A price makes the loss
larger. Which sign stands in front of l2?

family: regularization; sign
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w + b
    return np.mean(np.logaddexp(0, z) - y * z) - l2 * np.sum(w**2)
