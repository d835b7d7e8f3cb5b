"""You compared the arrays as a whole, by their lengths. In 10,000·w0² + 0.001·w1² the small
entry was a third too large, and beside the large one nobody saw it. How would every entry be
measured by itself?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.linalg.norm(a - n) / max(np.linalg.norm(a), np.linalg.norm(n), 1e-8))
