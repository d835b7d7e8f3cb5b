"""One maximum is taken off all rows. A row that lies 1000 below it becomes e^-1000 everywhere,
which is 0, and its logarithm is minus infinity. Whose maximum does each row need?

family: overflow
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    if not chosen.any():
        return 0.0
    scores, right = Z[chosen], ids[chosen]
    scores = scores - scores.max()
    logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return -np.mean(logs[np.arange(len(right)), right])
