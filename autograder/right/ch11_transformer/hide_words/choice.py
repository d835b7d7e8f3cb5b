"""With rng.choice for what becomes of each place, and binomial for the choosing."""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.binomial(1, share, size=ids.shape) == 1
    fate = rng.choice(3, size=ids.shape, p=[0.8, 0.1, 0.1])
    other = first + rng.integers(vocab - first, size=ids.shape)
    return np.where(chosen, np.choose(fate, [np.full(ids.shape, mask_id), other, ids]), ids), chosen
