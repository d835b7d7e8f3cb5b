"""Exactly the share is chosen, each time the same number of places. Each place is chosen by
itself, so the number varies from call to call. What does every place get a random number for?

family: randomness
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    count = round(share * ids.size)
    chosen = np.zeros(ids.size, dtype=bool)
    chosen[rng.choice(ids.size, count, replace=False)] = True
    chosen = chosen.reshape(ids.shape)
    fate = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(chosen & (fate < 0.8), mask_id, ids)
    return np.where(chosen & (fate >= 0.9), other, inputs), chosen
