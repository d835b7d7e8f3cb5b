"""scores_of gets all ids so far, however many: a network that knows 32 places cannot take 33. How
many of the last does it get?

family: argument ignored
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids)) / temperature)
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids)
