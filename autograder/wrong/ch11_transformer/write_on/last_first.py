"""scores_of gets the right ids, the last one first. A text is read in its order. Which way round
does the slice stand?
"""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-window:][::-1])) / temperature)
        ids.append(int(rng.choice(len(p), p=p)))
    return np.array(ids)
