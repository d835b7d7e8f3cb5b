"""The new ids stand in front of the given ones. A text goes on at its end. Where is a new id put?
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    new = []
    for _ in range(n):
        p = softmax(scores_of(np.array((ids + new)[-window:])) / temperature)
        new.append(rng.choice(len(p), p=p))
    return np.array(new + ids)
