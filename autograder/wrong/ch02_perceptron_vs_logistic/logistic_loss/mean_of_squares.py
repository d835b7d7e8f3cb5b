"""The squares of the weights were averaged; asked for is their sum. With weights 3 and 4 yours
counts 12.5 where 25 is due. Where does the mean belong, and where the sum?
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w + b
    each = np.logaddexp(0, z) - y * z
    return np.mean(each) + l2 * np.mean(w**2)
