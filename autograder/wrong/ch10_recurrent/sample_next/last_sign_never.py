"""The last sign never came: it was left out of the draw. How many entries has scores?

family: off by one
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((scores - np.max(scores)) / temperature)[:-1]
    return int(rng.choice(len(e), p=e / e.sum()))
