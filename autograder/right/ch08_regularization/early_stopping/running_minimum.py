"""All epochs that improve at once, with a running minimum."""

import numpy as np


def early_stopping(losses, patience):
    losses = np.asarray(losses, dtype=float)
    before = np.concatenate([[np.inf], np.minimum.accumulate(losses)[:-1]])
    best = 0
    for epoch in range(len(losses)):
        best = epoch if losses[epoch] < before[epoch] else best
        if epoch - best >= patience:
            return best, epoch
    return best, len(losses) - 1
