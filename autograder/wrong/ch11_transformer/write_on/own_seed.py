"""The generator is made in here, so the same text comes from every rng. All chance comes from the
one that was handed over. Who draws?

family: randomness
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids, rng = list(ids), np.random.default_rng(0)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-window:])) / temperature)
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids)
