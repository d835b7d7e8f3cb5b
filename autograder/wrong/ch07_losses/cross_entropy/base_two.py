"""These are logarithms to base 2: a probability of ½ costs 1 with you. With the natural logarithm
it costs 0.693. Which function of numpy is that?

family: factor forgotten
"""

import numpy as np


def cross_entropy(P, Y):
    return float(-np.sum(Y * np.log2(np.maximum(P, 1e-12))) / len(P))
