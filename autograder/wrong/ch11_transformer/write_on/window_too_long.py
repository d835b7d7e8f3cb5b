"""scores_of gets one id more than `window`: a network that knows 32 places cannot take 33. Where
does the slice begin?

family: off by one
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-window - 1 :])) / temperature)
        ids.append(int(rng.choice(len(p), p=p)))
    return np.array(ids)
