"""That is how many are right, and not which share of all. By what is it to be divided?

family: sum for mean
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(np.sum(scores * y > 0))
