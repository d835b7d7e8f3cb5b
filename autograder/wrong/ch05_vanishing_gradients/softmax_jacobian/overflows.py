"""The table is right for ordinary scores. With scores near 1000, e^1000 is more than a float can
hold. What did you take off in softmax to prevent that?

family: overflow
"""

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z)
    p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
