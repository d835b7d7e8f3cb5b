"""The comparison is turned round: True stands behind the sequence, where the padding is, and False
where words are. On which side of `length` are the real places?
"""

import numpy as np


def padding_mask(lengths, T):
    return np.arange(T) > np.asarray(lengths)[:, None]
