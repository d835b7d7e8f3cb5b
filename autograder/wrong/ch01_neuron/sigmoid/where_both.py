"""You choose the right form for each sign, but np.where gets both finished before it chooses, so
the dangerous one is computed too, and numpy warns for 1000 and for -1000. What could stand in
the exponent so that it is never positive?

family: overflow
"""

import numpy as np


def sigmoid(z):
    z = np.asarray(z)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
