"""The sums of the rows came out as a flat array, and NumPy lines that up with the columns: it
stops, or with as many rows as columns divides by the wrong sums. How do the sums stay a column?

family: wrong axis
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1)
