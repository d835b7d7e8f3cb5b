"""All chosen places became mask_id. 80 % of them do; 10 % become another word and 10 % stay, so
that the network cannot rely on the sign. What becomes of the other two tenths?
"""

import numpy as np


def hide_words(ids, share, mask_id, first, vocab, rng):
    chosen = rng.random(ids.shape) < share
    return np.where(chosen, mask_id, ids), chosen
