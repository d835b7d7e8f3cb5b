"""Place by place."""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    inputs, chosen = ids.copy(), np.zeros(ids.shape, dtype=bool)
    for place in np.ndindex(ids.shape):
        if rng.random() < share:
            chosen[place] = True
            u = rng.random()
            if u < 0.8:
                inputs[place] = mask_id
            elif u < 0.9:
                inputs[place] = rng.integers(first, vocab)
    return inputs, chosen
