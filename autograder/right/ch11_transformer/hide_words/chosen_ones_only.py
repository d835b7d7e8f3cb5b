"""Random numbers for the chosen places alone."""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.uniform(size=ids.shape) <= share
    words = ids[chosen]
    fate = rng.uniform(size=len(words))
    words = np.where(fate < 0.1, rng.integers(first, vocab, size=len(words)), words)
    words[fate >= 0.2] = mask_id
    inputs = np.array(ids)
    inputs[chosen] = words
    return inputs, chosen
