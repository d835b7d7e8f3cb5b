"""The largest distance was divided by the largest gradient of all. Beside one large entry nobody
sees that a small one is wrong: each distance has to be measured by its own entry. What is divided
first, and of what is the maximum taken then?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max(np.abs(a - n)) / max(np.max(np.abs(a)), np.max(np.abs(n)), 1e-8))
