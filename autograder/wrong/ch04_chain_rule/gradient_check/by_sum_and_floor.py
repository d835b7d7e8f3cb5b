"""You divided by |a| + |n|, and a floor was added to it. Here it is the larger of the two, so that
a gradient twice too large has the error ½. Yours gave a third. Which function takes the largest of
three?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a = grad(w)
    n = numerical_gradient(f, w, h)
    return np.max(np.abs(a - n) / (np.abs(a) + np.abs(n) + 1e-8))
