"""Where no place is chosen this is the mean of nothing, which is no number. What is the loss when
nothing is asked?
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    scores, right = Z[chosen], ids[chosen]
    scores = scores - scores.max(axis=1, keepdims=True)
    logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return -np.mean(logs[np.arange(len(right)), right])
