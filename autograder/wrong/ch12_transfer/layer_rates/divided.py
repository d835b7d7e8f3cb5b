"""The first layers are faster than the last one: the rate was divided by decay, which is below 1.
Which of the two makes it smaller?

family: sign
"""

import numpy as np


def layer_rates(lr, decay, L):
    return lr / max(decay, 1e-9) ** np.arange(L - 1, -1, -1.0)
