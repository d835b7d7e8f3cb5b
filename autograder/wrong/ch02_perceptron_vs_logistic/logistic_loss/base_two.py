"""The logarithm has base 2: at w = 0 yours is 1, and it should be about 0.693. Entropy may be
counted in bits, but the slopes of this chapter belong to the natural logarithm. Which
function of numpy is that?
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w + b
    each = np.logaddexp(0, z) - y * z
    return np.mean(each) / np.log(2) + l2 * np.sum(w**2)
