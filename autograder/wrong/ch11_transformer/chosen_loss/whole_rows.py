"""The probabilities of all signs are averaged, and not that of the right one: logs has K columns,
and one of them counts. How is one entry of every row picked?
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    if not chosen.any():
        return 0.0
    scores, right = Z[chosen], ids[chosen]
    scores = scores - scores.max(axis=1, keepdims=True)
    logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return -np.mean(logs[:, right])
