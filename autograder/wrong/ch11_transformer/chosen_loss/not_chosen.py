"""The mean is over the places that are not chosen. What does chosen pick, and what ~chosen?

family: sign
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    chosen = ~chosen
    if not chosen.any():
        return 0.0
    scores, right = Z[chosen], ids[chosen]
    scores = scores - scores.max(axis=1, keepdims=True)
    logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return -np.mean(logs[np.arange(len(right)), right])
