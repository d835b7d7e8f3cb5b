"""A table made ahead and filled, with multinomial draws."""

import numpy as np


def write_on(scores_of, ids, n, window, temperature, rng):
    L = len(ids)
    text = np.zeros(L + n, dtype=int)
    text[:L] = ids
    for k in range(L, L + n):
        z = scores_of(text[max(0, k - window) : k]) / temperature
        p = np.exp(z - np.max(z))
        text[k] = np.argmax(rng.multinomial(1, p / p.sum()))
    return text
