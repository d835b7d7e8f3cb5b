"""The sign is missing: log p is at most 0, so the loss is negative, and it would get smaller as
the model gets worse. p = 0.7 at the right class should cost +0.357. What stands in front of the
sum?

family: sign
"""

import numpy as np


def cross_entropy(P, Y):
    return float(np.sum(Y * np.log(np.maximum(P, 1e-12))) / len(P))
