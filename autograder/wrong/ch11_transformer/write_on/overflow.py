"""The softmax is written without taking the maximum off, and e^1000 is more than a float can hold.
What may be subtracted from all scores first?

family: overflow
"""

import numpy as np


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        E = np.exp(scores_of(np.array(ids[-window:])) / temperature)
        ids.append(rng.choice(len(E), p=E / E.sum()))
    return np.array(ids)
