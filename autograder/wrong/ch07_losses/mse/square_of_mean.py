"""You took the mean first and squared it. A miss of +3 and one of -3 then cancel, and the loss
is 0 although both predictions are wrong. In which order do mean and square belong?

family: brackets
"""

import numpy as np


def mse(Y_hat, Y):
    return float(np.mean(Y_hat - Y) ** 2)
