"""Your mask is the same every time, whatever rng is: there is a seed in your function. Then the
same neurons sit out in every step, and never learn. Which generator was handed in?

family: randomness
"""

import numpy as np


def dropout_mask(shape, p, rng):
    return (np.random.default_rng(0).random(shape) >= p) / (1 - p)
