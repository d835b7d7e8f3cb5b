"""l2 has no effect: large weights cost nothing. With l2 = 0.5 and weights 3 and 4 the loss
should be larger by 12.5. Which term is missing?

family: argument ignored; regularization
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w + b
    each = np.logaddexp(0, z) - y * z
    return np.mean(each)
