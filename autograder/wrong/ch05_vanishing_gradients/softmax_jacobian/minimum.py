"""Right for ordinary scores. You take the smallest score off, and where the largest lies two
thousand above it, e^2000 is more than a float can hold. After taking off which score can no
exponent be above 0?

family: overflow
"""

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.min(z))
    p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
