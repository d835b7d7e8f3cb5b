"""Each layer gets 1 - decay of its successor's rate. decay is what it keeps. Which of the two is
multiplied in?
"""

import numpy as np


def layer_rates(lr, decay, L):
    return lr * (1 - decay) ** np.arange(L - 1, -1, -1)
