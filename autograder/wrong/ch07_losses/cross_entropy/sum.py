"""You added the rows up. With two rows that cost 0.36 and 0.69 the loss is their mean, 0.52, and
yours is 1.05; a larger batch would look like a worse model. What is the sum divided by?

family: sum for mean
"""

import numpy as np


def cross_entropy(P, Y):
    return float(-np.sum(Y * np.log(np.maximum(P, 1e-12))))
