"""An array with one sign came back, where one whole number is asked for. What does size=1 do to a
draw?
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((scores - np.max(scores)) / temperature)
    return rng.choice(len(scores), size=1, p=e / e.sum())
