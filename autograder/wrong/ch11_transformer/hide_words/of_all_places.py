"""The 80 % and the 10 % are taken of all places, whether chosen or not: most of the text is gone.
Of which places are these shares?
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < share
    fate = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(fate < 0.8, mask_id, ids)
    return np.where(fate >= 0.9, other, inputs), chosen
