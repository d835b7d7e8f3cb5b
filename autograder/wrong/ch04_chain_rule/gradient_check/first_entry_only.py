"""You gave back the error of the first entry. Any entry may be the wrong one. Is the return within
the loop?

family: first or last only
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    for i in np.ndindex(a.shape):
        return abs(a[i] - n[i]) / max(abs(a[i]), abs(n[i]), 1e-8)
