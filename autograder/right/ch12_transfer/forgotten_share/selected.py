"""Only the samples that were right before."""

import numpy as np


def forgotten_share(before, after):
    known = after[before]
    if len(known) == 0:
        return 0.0
    return 1 - np.mean(known)
