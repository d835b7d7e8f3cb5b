"""Z itself was changed: -= takes the maximum off inside of the array that came in. How do you get
a new one?

family: argument changed
"""

import numpy as np


def softmax_cross_entropy(Z, labels):
    Z -= Z.max(axis=1, keepdims=True)
    sums = np.log(np.exp(Z).sum(axis=1))
    return float(np.mean(sums - Z[np.arange(len(Z)), labels]))
