"""The classes are swapped: a confident right answer costs most. Where y = 1 the cost is -log
p. Which of the two terms is y multiplied with?
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w + b
    return np.mean(np.logaddexp(0, z) - (1 - y) * z) + l2 * np.sum(w**2)
