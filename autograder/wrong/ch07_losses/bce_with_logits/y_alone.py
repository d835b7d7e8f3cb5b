"""y was taken off, and y·z is needed: for z = 1 it does not show. What does a yes save when z is
5?
"""

import numpy as np


def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y)
