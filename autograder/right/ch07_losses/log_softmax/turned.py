"""On its side, so that no axis has to be kept."""

import numpy as np


def log_softmax(Z):
    columns = Z.T - Z.T.max(axis=0)
    return (columns - np.log(np.exp(columns).sum(axis=0))).T
