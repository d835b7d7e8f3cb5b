"""To the left of 0 you turn z around: relu(-1) is 1 with you, and it should be 0. What happens to
negative numbers in a ReLU?
"""

import numpy as np


def relu(z):
    return np.abs(z)
