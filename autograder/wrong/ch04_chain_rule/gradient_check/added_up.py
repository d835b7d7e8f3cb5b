"""You added the errors up. A gradient with a million right entries would then look wrong, and the
sum grows with the number of entries. Which one of all the errors should decide?

family: sum for mean
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.sum(np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)))
