"""You gave back a mean for each column, or for a single row of numbers the loss. The loss is one
number for the whole table. What does axis=0 keep apart?

family: wrong axis
"""

import numpy as np


def mse(Y_hat, Y):
    return np.mean((Y_hat - Y) ** 2, axis=0)
