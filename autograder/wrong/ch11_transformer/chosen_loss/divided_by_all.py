"""The chosen places are added up rightly, and divided by the number of all places. The mean is
over the chosen. How many are these?

family: sum for mean
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    N, T, K = Z.shape
    scores = Z - Z.max(axis=2, keepdims=True)
    logs = scores - np.log(np.exp(scores).sum(axis=2, keepdims=True))
    logs = np.take_along_axis(logs, ids[:, :, None], axis=2)[:, :, 0]
    return -np.sum(logs * chosen) / chosen.size
