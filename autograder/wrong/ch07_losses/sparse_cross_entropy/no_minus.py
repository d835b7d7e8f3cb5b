"""The sign is missing: log p is at most 0, so the loss is negative, and it would get smaller as
the model gets worse. p = 0.7 at the right class should cost +0.357. What stands in front of the
mean?

family: sign
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    chosen = P[np.arange(len(P)), labels]
    return float(np.mean(np.log(np.maximum(chosen, 1e-12))))
