"""Everything but the last step times 0, and added up."""

import numpy as np


def last_states(H, lengths):
    last = np.arange(H.shape[1]) == np.asarray(lengths)[:, None] - 1
    return (H * last[:, :, None]).sum(axis=1)
