"""Each place looks at the one before it, and not firmly enough: with scores of 1 and 0 the best
gets less than half. The weights shrink like e to minus the score. By what factor could the
queries grow?

family: factor forgotten
"""

import numpy as np


def look_back_weights(T):
    return np.eye(T, k=-1), np.eye(T)
