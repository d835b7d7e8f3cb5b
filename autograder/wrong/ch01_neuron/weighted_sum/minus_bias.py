"""You took b away, and got 6 where 11 + 5 is needed. A threshold is taken away; the bias is that
threshold with its sign already turned. What does that make of the minus?
"""

import numpy as np


def weighted_sum(x, w, b):
    return np.dot(x, w) - b
