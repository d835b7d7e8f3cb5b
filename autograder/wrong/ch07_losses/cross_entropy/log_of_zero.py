"""Y·log(P) asks for the logarithm of every probability, those of the wrong classes too. Where
one of them is 0 you get 0 times minus infinity, and that is nan for the whole batch. What could
be done to P first?

family: overflow
"""

import numpy as np


def cross_entropy(P, Y):
    return float(-np.sum(Y * np.log(P)) / len(P))
