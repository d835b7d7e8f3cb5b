"""scores_of gets the last id alone. It can look back over `window` of them. How are these cut out?

family: argument ignored
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-1:])) / temperature)
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids)
