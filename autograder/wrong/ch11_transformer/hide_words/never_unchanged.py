"""No chosen place stays as it was: 80 % hidden and 20 % another word. A tenth of them is left
alone. Which share of the chosen changes to another word?
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < share
    fate = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(chosen & (fate < 0.8), mask_id, ids)
    return np.where(chosen & (fate >= 0.8), other, inputs), chosen
