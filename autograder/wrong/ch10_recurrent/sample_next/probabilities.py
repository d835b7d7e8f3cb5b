"""The probabilities came back, and one sign was asked for, drawn with them. Which function of rng
draws?
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((scores - np.max(scores)) / temperature)
    return e / e.sum()
