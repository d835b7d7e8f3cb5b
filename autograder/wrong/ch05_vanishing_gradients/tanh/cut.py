"""You cut z off at 3, and beyond it tanh stays at 0.9951. At 20 it should be 1 to the last digit.
Does the input have to be changed, or only the form of the formula?
"""

import numpy as np


def tanh(z):
    z = np.clip(z, -3, 3)
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
