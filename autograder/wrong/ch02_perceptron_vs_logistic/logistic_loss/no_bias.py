"""The bias does not enter z: the loss is that of b = 0, right for every example without a bias.
What is z in the statement?

family: bias forgotten; argument ignored
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w
    return np.mean(np.logaddexp(0, z) - y * z) + l2 * np.sum(w**2)
