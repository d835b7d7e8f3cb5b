"""The table stands on its side: a row for each place, a column for each sequence. It has shape (N,
T). Which of the two becomes a column?

family: transpose
"""

import numpy as np


def padding_mask(lengths, T):
    return np.arange(T)[:, None] < lengths
