"""Python divides before it adds, so `1 / 1 + e` is 1 + e, and sigmoid(0) came out as 2. Which part
belongs under the fraction line, and what shows Python so?

family: brackets
"""

import numpy as np


def sigmoid(z):
    return 1 / 1 + np.exp(-z)
