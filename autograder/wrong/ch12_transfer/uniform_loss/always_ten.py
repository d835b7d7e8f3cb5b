"""It gave 2.303 for every number of classes: that is ln 10. What is the argument for?

family: argument ignored
"""

import numpy as np


def uniform_loss(K):
    return float(np.log(10))
