"""This is the distance itself, not measured by anything: a gradient of 48 where 24 is right gave
24. A miss of 24 is much beside 24 and nothing beside a million. What should the distance be
divided by?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.max(np.abs(a - n)))
