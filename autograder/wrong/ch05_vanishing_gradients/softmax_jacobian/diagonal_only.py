"""Your table is right on its diagonal and 0 elsewhere. A higher score for one class takes
probability from all the others. What is the slope of p_1 by z_2?
"""

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.diag(p * (1 - p))
