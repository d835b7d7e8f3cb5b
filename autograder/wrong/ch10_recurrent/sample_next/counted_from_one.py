"""Signs are counted from 0 to K - 1, and yours from 1 to K. Which number has the first entry of
scores?

family: off by one
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((scores - np.max(scores)) / temperature)
    return 1 + int(rng.choice(len(scores), p=e / e.sum()))
