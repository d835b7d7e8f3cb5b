"""Both arrays are right and came in the wrong order: chosen first. Whoever calls writes inputs,
chosen = hide_words(...). Which one goes first?

family: order of returned values
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < share
    fate = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(chosen & (fate < 0.8), mask_id, ids)
    return chosen, np.where(chosen & (fate >= 0.9), other, inputs)
