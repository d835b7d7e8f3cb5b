"""The places that are not chosen are asked for: what stands there can be read off. Which ones does
Z[chosen] pick?
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    if chosen.all():
        return 0.0
    Z, ids = Z[~chosen], ids[~chosen]
    Z = Z - Z.max(axis=1, keepdims=True)
    logs = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -np.mean(logs[np.arange(len(ids)), ids])
