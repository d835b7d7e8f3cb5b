"""You added the rows up. With two rows that cost 0.36 and 0.69 the loss is their mean, 0.52, and
yours is 1.05. What is the sum divided by?

family: sum for mean
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    chosen = P[np.arange(len(P)), labels]
    return float(-np.sum(np.log(np.maximum(chosen, 1e-12))))
