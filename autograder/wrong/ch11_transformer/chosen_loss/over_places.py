"""The softmax runs over the places of a sequence, and not over the signs: the last axis of Z has a
score for each sign. Along which axis do they compete?

family: wrong axis
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    scores = Z - Z.max(axis=1, keepdims=True)
    logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    logs = np.take_along_axis(logs, ids[:, :, None], axis=2)[:, :, 0]
    return -np.mean(logs[chosen]) if chosen.any() else 0.0
