"""That is 1 divided by tanh: sum above, difference below. At 0 you divide by 0, and at 2 you get
1.04, though tanh never leaves the range from -1 to 1. Which of the two belongs above the line?
"""

import numpy as np


def tanh(z):
    z = np.asarray(z, dtype=float)
    return (np.exp(z) + np.exp(-z)) / (np.exp(z) - np.exp(-z))
