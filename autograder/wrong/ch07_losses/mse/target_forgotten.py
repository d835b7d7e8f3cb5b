"""The targets have no effect: these are the squares of the predictions. A loss that never looks at
the truth cannot say how bad a miss is. What is squared?

family: argument ignored
"""

import numpy as np


def mse(Y_hat, Y):
    return float(np.mean(Y_hat**2))
