"""You divided by |a| + |n|. Some books do; here it is the larger of the two, so that a gradient
twice too large has the error ½. Yours gave a third. Which function takes the larger of two
arrays, entry by entry?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max(np.abs(a - n) / np.maximum(np.abs(a) + np.abs(n), 1e-8)))
