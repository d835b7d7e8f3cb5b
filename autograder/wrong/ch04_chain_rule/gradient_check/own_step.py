"""You chose a step of your own and left h alone. With h = 0.1 the right gradient of w³ differs
from the differences by about one percent, and that should show. Where does h belong?

family: argument ignored
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, 1e-6)
    return float(np.max(np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8)))
