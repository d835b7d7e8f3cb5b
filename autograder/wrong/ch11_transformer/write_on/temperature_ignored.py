"""The signs are drawn from softmax(scores), whatever the temperature is. It divides the scores:
dividing the probabilities and making them add up to 1 again would undo it. Where does it come
in?

family: argument ignored
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-window:])))
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids)
