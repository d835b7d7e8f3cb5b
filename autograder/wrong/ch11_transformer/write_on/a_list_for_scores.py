"""scores_of was given a list of ids, and it takes an array: a network picks rows of its table with
them. What makes an array of the last `window` ids?
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(ids[-window:]) / temperature)
        ids.append(int(rng.choice(len(p), p=p)))
    return np.array(ids)
