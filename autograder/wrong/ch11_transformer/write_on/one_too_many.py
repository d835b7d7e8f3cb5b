"""One id too many came back: the loop runs n + 1 times. How many are asked for?

family: off by one
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n + 1):
        p = softmax(scores_of(np.array(ids[-window:])) / temperature)
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids)
