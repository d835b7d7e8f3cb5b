"""The formula is right, and e^1000 is more than a float can hold: infinity divided by infinity is
not a number. What could be taken off every score of a row beforehand without changing the result?

family: overflow
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
