"""The temperature enters twice, once before the exponential of the difference and once more. Right
at 1, too sharp below, too flat above. How often is divided?
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((scores - np.max(scores)) / temperature**2)
    return int(rng.choice(len(scores), p=e / e.sum()))
