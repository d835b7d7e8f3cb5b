"""You drew one of the scores, where its number is asked for: the place in the array. From what
should rng choose?
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((scores - np.max(scores)) / temperature)
    return (rng.choice(scores, p=e / e.sum()))
