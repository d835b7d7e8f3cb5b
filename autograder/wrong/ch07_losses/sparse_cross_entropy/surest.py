"""You charged the class that the model finds most likely, whether it is the right one or not. A
model that is certain and wrong would pay nothing. Which column does the label choose?

family: argument ignored
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    return float(-np.mean(np.log(np.maximum(P.max(axis=1), 1e-12))))
