"""To the left of 0 you give 0: a ReLU without a leak. leaky_relu(-3, 0.1) should be -0.3. What
gets through on that side?
"""

import numpy as np


def leaky_relu(z, alpha):
    return np.maximum(z, 0)
