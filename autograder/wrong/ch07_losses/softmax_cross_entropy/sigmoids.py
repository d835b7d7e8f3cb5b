"""Each logit was charged as a yes-or-no question of its own, with a sigmoid. Here the classes
share one probability of 1. Which function makes a row compete?

family: activation misplaced
"""

import numpy as np


def softmax_cross_entropy(Z, labels):
    Y = np.eye(Z.shape[1])[labels]
    return float(np.mean(np.logaddexp(0, Z) - Y * Z))
