"""tanh is made of exponentials here, and for large z they are more than a float can hold: infinity
divided by infinity. Which function of numpy does not overflow?

family: overflow
"""

import numpy as np


def gelu(z):
    u = np.sqrt(2 / np.pi) * (z + 0.044715 * z * z * z)
    return z / 2 * (1 + (np.exp(u) - np.exp(-u)) / (np.exp(u) + np.exp(-u)))
