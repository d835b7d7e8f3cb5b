"""The number that keeps the divisor away from 0 is too large: entries smaller than it are hardly
measured at all. In the formula it is 1e-8. Which one stands in your code?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max(np.abs(a - n) / np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-4)))
