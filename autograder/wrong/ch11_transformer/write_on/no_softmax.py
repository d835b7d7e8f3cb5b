"""The scores are divided by their sum, and scores can be negative: that makes no probabilities.
What makes every score positive first?

family: activation misplaced
"""

import numpy as np


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        scores = scores_of(np.array(ids[-window:])) / temperature
        ids.append(rng.choice(len(scores), p=scores / np.sum(scores)))
    return np.array(ids)
