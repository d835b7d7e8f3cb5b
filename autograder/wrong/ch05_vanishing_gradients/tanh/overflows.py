"""The formula is right, and e^1000 is more than a float can hold: at ±1000 infinity is divided by
infinity, and the answer is not a number. How can you divide above and below by the larger of the
two exponentials beforehand?

family: overflow
"""

import numpy as np


def tanh(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
