"""While there are losses and patience left; whole numbers of numpy's."""

import numpy as np


def early_stopping(losses, patience):
    best, epoch, left = 0, 0, patience
    while epoch + 1 < len(losses) and left > 0:
        epoch += 1
        left -= 1
        if losses[epoch] < losses[best]:
            best, left = epoch, patience
    return np.int64(best), np.int64(epoch)
