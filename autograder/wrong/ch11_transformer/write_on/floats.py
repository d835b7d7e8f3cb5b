"""These are floats, and ids pick rows of a table: only whole numbers can. Which type has the array
at the end?

family: no whole number
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-window:])) / temperature)
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids, dtype=float)
