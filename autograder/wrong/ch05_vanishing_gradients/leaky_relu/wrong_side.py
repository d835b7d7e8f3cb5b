"""The leak is on the other side: positive numbers are made small, and negative ones pass whole.
leaky_relu(2, 0.2) should be 2. Which side is damped?
"""

import numpy as np


def leaky_relu(z, alpha):
    return np.where(np.asarray(z) > 0, alpha * np.asarray(z), z)
