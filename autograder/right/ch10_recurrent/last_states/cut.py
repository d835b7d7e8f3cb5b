"""Each sequence cut at its own end."""

import numpy as np


def last_states(H, lengths):
    return np.vstack([H[n][:m][-1] for n, m in enumerate(lengths)])
