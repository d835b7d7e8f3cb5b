"""numpy's own generator was asked, and not rng: nobody could repeat what you have drawn. Which
argument is the only source of chance?

family: randomness; argument ignored
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((scores - np.max(scores)) / temperature)
    return int(np.random.choice(len(scores), p=e / e.sum()))
