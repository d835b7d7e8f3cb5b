"""The generator is made in here, and every call chooses the same places. All chance comes from the
rng that was handed over. Who draws?

family: randomness
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    rng = np.random.default_rng(0)
    chosen = rng.random(ids.shape) < share
    fate = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(chosen & (fate < 0.8), mask_id, ids)
    return np.where(chosen & (fate >= 0.9), other, inputs), chosen
