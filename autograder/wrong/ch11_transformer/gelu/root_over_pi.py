"""Only the 2 stands under the root, and π below it without one: √2/π in place of √(2/π), 0.45 in
place of 0.80. How far does the root reach?

family: brackets
"""

import numpy as np


def gelu(z):
    return z / 2 * (1 + np.tanh(np.sqrt(2) / np.pi * (z + 0.044715 * np.power(z, 3.0))))
