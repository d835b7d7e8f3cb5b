"""Everything is twice what it should be: there is a 2 too many. A mean of -log p has no factor.
Where does yours come from?

family: factor forgotten
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    P = np.clip(P, 1e-12, 1)
    return np.mean(-1 * 2 * np.log(P[np.arange(len(P)), labels]))
