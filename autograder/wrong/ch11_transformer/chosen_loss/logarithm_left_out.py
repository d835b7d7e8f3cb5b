"""This is one minus the probability, averaged: no logarithm. A surprise is charged by -log p. What
is missing?
"""

import numpy as np

from nnlab.activations import softmax


def chosen_loss(Z, ids, chosen):
    if not chosen.any():
        return 0.0
    P, right = softmax(Z[chosen]), ids[chosen]
    return np.mean(1 - P[np.arange(len(right)), right])
