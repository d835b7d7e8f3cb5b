"""Z -= … writes into the scores that were handed over, and whoever called still needs them. Which
form of the subtraction makes a new array?

family: argument changed
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    if not chosen.any():
        return 0.0
    Z -= Z.max(axis=2, keepdims=True)
    scores, right = Z[chosen], ids[chosen]
    logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return -np.mean(logs[np.arange(len(right)), right])
