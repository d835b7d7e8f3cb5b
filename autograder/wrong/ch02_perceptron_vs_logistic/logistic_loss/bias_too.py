"""The bias was regularized too. It only says where the border lies, and a border far from the
origin is no fault; the sum goes over w alone. Which square is one too many?

family: regularization
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w + b
    each = np.logaddexp(0, z) - y * z
    return np.mean(each) + l2 * (np.sum(w**2) + b**2)
