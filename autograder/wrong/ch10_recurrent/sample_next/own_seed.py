"""A generator was made here, with a seed of its own: every call draws the same. Whoever calls has
brought the chance along. Which argument is it?

family: randomness; argument ignored
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((scores - np.max(scores)) / temperature)
    rng = np.random.default_rng(3)
    return int(rng.choice(len(scores), p=e / e.sum()))
