"""The products and their sum are right, and b never enters: for [1, 2], [3, 4] and 5 you gave 11,
as you would for any other b. Where does the bias join in?

family: bias forgotten; argument ignored
"""

import numpy as np


def weighted_sum(x, w, b):
    return np.dot(x, w)
