"""It stops when n ids are there in all, the given ones among them. How many new ones are asked
for?
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    while len(ids) < n:
        p = softmax(scores_of(np.array(ids[-window:])) / temperature)
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids)
