"""80 % of the chosen are hidden, and 20 % stay: none becomes another word. Where does rng.integers
come in?
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < share
    fate = rng.random(ids.shape)
    inputs = np.where(chosen & (fate < 0.8), mask_id, ids)
    return inputs, chosen
