"""The derivatives of all rows were averaged to one row. Asked for is one for every entry of Y_hat,
in its shape. Which entry of the loss does a single prediction change?

family: wrong axis
"""

import numpy as np


def mse_grad(Y_hat, Y):
    return np.mean(2 * (Y_hat - Y), axis=0)
