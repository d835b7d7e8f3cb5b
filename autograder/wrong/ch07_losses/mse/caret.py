"""^ is no power in Python: it combines the bits of whole numbers, and refuses floats. Which
operator squares?
"""

import numpy as np


def mse(Y_hat, Y):
    return float(np.mean((Y_hat - Y) ^ 2))
