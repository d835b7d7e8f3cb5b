"""You added alpha to z on the left: leaky_relu(-3, 0.1) is -2.9 with you, and it should be -0.3.
Which operation makes a tenth of -3?
"""

import numpy as np


def leaky_relu(z, alpha):
    return np.where(np.asarray(z) > 0, z, np.asarray(z) + alpha)
