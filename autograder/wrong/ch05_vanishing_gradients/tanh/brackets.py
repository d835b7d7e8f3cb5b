"""Without brackets Python divides first: e^z - (e^-z / e^z) + e^-z. At 2 that is about 7.5. Which
parts have to be held together before they are divided?

family: brackets
"""

import numpy as np


def tanh(z):
    return np.exp(z) - np.exp(-z) / np.exp(z) + np.exp(-z)
