"""You take the maximum of the whole table off. A row that lies 1000 below it becomes e^-1000
everywhere, which is 0, and then 0 is divided by 0. Whose maximum does each row need?

family: overflow
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1, keepdims=True)
