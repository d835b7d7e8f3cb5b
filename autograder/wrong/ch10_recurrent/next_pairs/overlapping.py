"""Every sign begins a row of its own, so the rows overlap, and there are nearly T times as many.
Where does row 1 begin, if row 0 took T signs?
"""

import numpy as np


def next_pairs(ids, T):
    n = len(ids) - T
    X = np.array([ids[s : s + T] for s in range(n)])
    return X, np.array([ids[s + 1 : s + T + 1] for s in range(n)])
