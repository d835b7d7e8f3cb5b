"""You divided by the number of rows, and the mean is over all entries: with 3 columns yours is 3
times too large. How many logits are there?

family: sum for mean
"""

import numpy as np


def bce_with_logits(z, y):
    return float(np.sum(np.logaddexp(0, z) - y * z) / len(z))
