"""The sizes of the entries were added, and the root taken of that. Of what is the norm the root?"""

import numpy as np


def clip_by_norm(grads, max_norm):
    n = np.sqrt(sum(np.abs(g).sum() for g in grads))
    if n <= max_norm:
        return grads
    return [g * max_norm / n for g in grads]
