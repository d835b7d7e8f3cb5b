"""The losses of the chosen places are added up, and divided by how many sequences there are. The
mean is over the chosen places. How many are these?
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    count = len(Z)
    if not chosen.any():
        return 0.0
    Z, ids = Z[chosen], ids[chosen]
    Z = Z - Z.max(axis=1, keepdims=True)
    logs = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -np.sum(logs[np.arange(len(ids)), ids]) / count
