"""The most probable sign is taken each time, and nothing is drawn: one text for each beginning,
and soon it goes round in circles. Which method of rng draws with given probabilities?

family: randomness
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-window:])) / temperature)
        ids.append(int(np.argmax(p)))
    return np.array(ids)
