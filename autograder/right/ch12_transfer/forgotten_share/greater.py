"""True is greater than False."""

import numpy as np


def forgotten_share(before, after):
    lost = np.count_nonzero(before > after)
    return lost / np.count_nonzero(before) if before.any() else 0.0
