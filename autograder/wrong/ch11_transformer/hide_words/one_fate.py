"""All chosen places meet the same fate: one random number decides for all of them. Each needs its
own. Which shape has fate?

family: randomness
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < share
    fate = rng.random()
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(chosen & (fate < 0.8), mask_id, ids)
    return np.where(chosen & (fate >= 0.9), other, inputs), chosen
