"""Each entry of the kernel writes over what the one before has left, so only the last one counts.
What does += do?

family: first or last only
"""

import numpy as np


def correlate(x, k):
    rows, columns = x.shape[0] - k.shape[0] + 1, x.shape[1] - k.shape[1] + 1
    for m, n in np.ndindex(k.shape):
        y = x[m : m + rows, n : n + columns] * k[m, n]
    return y
