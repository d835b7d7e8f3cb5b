"""chosen is where inputs differ from ids. A tenth of the chosen places stays as it was and is to
be guessed all the same. When is it decided what is chosen?
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < share
    fate = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(chosen & (fate < 0.8), mask_id, ids)
    inputs = np.where(chosen & (fate >= 0.9), other, inputs)
    return inputs, inputs != ids
