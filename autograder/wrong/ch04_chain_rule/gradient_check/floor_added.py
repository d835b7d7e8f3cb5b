"""You added 1e-8 to the larger of the two. The formula takes the largest of three: |a|, |n| and
1e-8. For entries about as small as 1e-8 the two differ. Which function takes the largest, entry
by entry?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max(np.abs(a - n) / (np.maximum(np.abs(a), np.abs(n)) + 1e-8)))
