"""You charged the class that the model finds most likely, and the targets have no effect. A model
that is certain and wrong would pay nothing. What chooses the column?

family: argument ignored
"""

import numpy as np


def cross_entropy(P, Y):
    return float(-np.mean(np.log(P.max(axis=1))))
