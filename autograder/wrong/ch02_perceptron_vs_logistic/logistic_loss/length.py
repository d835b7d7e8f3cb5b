"""The length of w was added, the root of the sum of squares. For weights 3 and 4 that is 5,
and the sum of squares is 25. Which step is one too many?
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w + b
    each = np.logaddexp(0, z) - y * z
    return np.mean(each) + l2 * np.linalg.norm(w)
