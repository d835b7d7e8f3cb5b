"""A mean for each sequence, and then the mean of these: a sequence with few chosen places counts
as much as one with many. Over what is the mean?

family: sum for mean
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    N, T, K = Z.shape
    scores = Z - Z.max(axis=2, keepdims=True)
    logs = scores - np.log(np.exp(scores).sum(axis=2, keepdims=True))
    logs = np.take_along_axis(logs, ids[:, :, None], axis=2)[:, :, 0]
    means = [-logs[n][chosen[n]].mean() for n in range(N) if chosen[n].any()]
    return float(np.mean(means)) if means else 0.0
