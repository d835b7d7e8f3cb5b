"""Each place may also look at the one right after it, where a text that is being written has nothing
yet. Place i looks at 0 to i. Which comparison of column and row is that?

family: off by one
"""

import numpy as np


def causal_mask(T):
    i = np.arange(T)
    return i[:, None] - i[None, :] <= 1
