"""The same places are chosen in every sequence: one random number for each column. How many random
numbers does a table of ids need?

family: randomness
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = np.broadcast_to(rng.random(ids.shape[1]) < share, ids.shape)
    fate = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(chosen & (fate < 0.8), mask_id, ids)
    return np.where(chosen & (fate >= 0.9), other, inputs), chosen
