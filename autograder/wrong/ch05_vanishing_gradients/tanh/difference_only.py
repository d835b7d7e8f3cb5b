"""You stopped at half of the difference, (e^z - e^-z) / 2. At 2 that is 3.63, and tanh stays below
1. What is the difference divided by in the formula?
"""

import numpy as np


def tanh(z):
    return (np.exp(z) - np.exp(-z)) / 2
