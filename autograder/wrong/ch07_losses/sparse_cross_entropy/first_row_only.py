"""Only the first row is looked at: the `return` stands within the loop. What should happen to the
other rows?

family: first or last only
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    for n in range(len(labels)):
        return -np.log(max(P[n, labels[n]], 1e-12))
