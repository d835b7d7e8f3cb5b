"""The first array is missing in the norm: with lengths 3 and 4 you find 4 and not 5. Where does
your sum begin?

family: off by one
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    n = np.sqrt(sum((g**2).sum() for g in grads[1:]))
    if n <= max_norm:
        return grads
    return [g * max_norm / n for g in grads]
