"""Place 0 is left out of every sequence. It is the first word. From which place on does a row say
True?

family: off by one
"""

import numpy as np


def padding_mask(lengths, T):
    M = np.zeros((len(lengths), T), dtype=bool)
    for n, length in enumerate(lengths):
        M[n, 1:length] = True
    return M
