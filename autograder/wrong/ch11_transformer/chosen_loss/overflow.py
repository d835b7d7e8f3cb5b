"""The formula is right, and e^1000 is more than a float can hold. What may be taken off a row of
scores before the exponential?

family: overflow
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    if not chosen.any():
        return 0.0
    scores, right = Z[chosen], ids[chosen]
    P = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    return -np.mean(np.log(P[np.arange(len(right)), right]))
