"""scores_of gets one id fewer than the window holds. ids[-window:] are the last `window`. Is one
cut off?

family: off by one
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-window:][1:] or ids[-1:])) / temperature)
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids)
