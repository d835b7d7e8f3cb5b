"""Only the sign of each miss is left: that is the slope of the mean absolute error. A square is
steeper the further one misses. What is the derivative of e²?
"""

import numpy as np


def mse_grad(Y_hat, Y):
    return 2 * np.sign(Y_hat - Y) / Y.size
