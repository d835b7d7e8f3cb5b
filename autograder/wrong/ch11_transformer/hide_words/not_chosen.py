"""chosen is turned round: True where nothing happens. The loss would then ask for what can be
read. Which of the two comparisons chooses with probability share?

family: sign
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < share
    fate = rng.random(ids.shape)
    other = rng.integers(first, vocab, size=ids.shape)
    inputs = np.where(chosen & (fate < 0.8), mask_id, ids)
    return np.where(chosen & (fate >= 0.9), other, inputs), ~chosen
