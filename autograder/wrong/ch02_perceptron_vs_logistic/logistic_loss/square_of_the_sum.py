"""The weights were added up before they were squared: 3 and -3 then cost nothing. Asked for is
the sum of the squares. Which of the two comes first?

family: regularization; brackets
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w + b
    return np.mean(np.logaddexp(0, z) - y * z) + l2 * np.sum(w) ** 2
