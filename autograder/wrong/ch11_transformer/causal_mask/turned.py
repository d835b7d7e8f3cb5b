"""Rows and columns have changed places: causal_mask(2) is [[True, True], [False, True]], so the
first place looks at the second, and the last one only at itself. Who looks, the row or the
column?

family: transpose
"""

import numpy as np


def causal_mask(T):
    return np.tri(T, dtype=bool).T
