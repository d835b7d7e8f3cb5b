"""Each number was squared before the subtraction. A prediction of 3 for a target of -3 then costs
nothing. In which order do minus and square belong?

family: brackets
"""

import numpy as np


def mse(Y_hat, Y):
    return float(np.mean(Y_hat**2 - Y**2))
