"""You gave 2.0 where 2 is needed: a sign is a number of a row in a table. Which function makes a
whole number of it?

family: no whole number
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((scores - np.max(scores)) / temperature)
    return float(rng.choice(len(scores), p=e / e.sum()))
