"""You divided the ReLU by z. At 0 that is 0 divided by 0, and the answer is not a number; the
statement says 0 there. Which question about z tells the slope without dividing?
"""

import numpy as np


def relu_prime(z):
    z = np.asarray(z, dtype=float)
    return np.maximum(z, 0) / z
