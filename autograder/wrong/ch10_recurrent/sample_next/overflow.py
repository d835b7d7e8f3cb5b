"""Right for ordinary scores. e to the power of 1000 is more than a float can hold: inf over inf is
no probability. What can be taken off all scores without changing the softmax?

family: overflow
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp(scores / temperature)
    return int(rng.choice(len(scores), p=e / e.sum()))
