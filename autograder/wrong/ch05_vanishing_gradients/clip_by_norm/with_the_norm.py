"""The list is right, and the norm came back beside it. Asked for is the list of arrays alone. What
does your `return` list?

family: order of returned values
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    if norm <= max_norm:
        return [g.copy() for g in grads]
    return [g * max_norm / norm for g in grads], norm
