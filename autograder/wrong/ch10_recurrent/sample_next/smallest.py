"""The signs with the smallest scores came most often: the sign of the scores is turned. Which way
does e to the power of z go?

family: sign
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((np.min(scores) - scores) / temperature)
    return int(rng.choice(len(scores), p=e / e.sum()))
