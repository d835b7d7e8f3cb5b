"""Below 0 your result is positive: alpha times the size of z. A negative z stays negative, only
smaller. Where did its sign go?

family: sign
"""

import numpy as np


def leaky_relu(z, alpha):
    return np.maximum(z, 0) + alpha * np.abs(z)
