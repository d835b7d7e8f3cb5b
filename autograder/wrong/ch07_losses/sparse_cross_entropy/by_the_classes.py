"""The costs were added up and divided by the number of classes. The mean is over the samples.
Which size of P counts those?

family: wrong axis
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    P = np.clip(P, 1e-12, 1)
    return -1 / P.shape[1] * np.sum(np.log(P[np.arange(len(P)), labels]))
