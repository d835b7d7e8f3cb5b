"""A random number, looked up among the cumulated probabilities."""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    ids = np.array(ids)
    for _ in range(n):
        p = softmax(np.asarray(scores_of(ids[-window:]), dtype=float) / temperature)
        ids = np.append(ids, np.searchsorted(np.cumsum(p)[:-1], rng.random(), side="right"))
    return ids
