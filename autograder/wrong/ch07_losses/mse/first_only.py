"""One square was added up before the `return` came: it stands within the loop. How far should it
be indented?

family: first or last only
"""

import numpy as np


def mse(Y_hat, Y):
    s = 0
    for a, b in zip(np.ravel(Y_hat), np.ravel(Y)):
        s += (a - b) ** 2
        return s / Y.size
