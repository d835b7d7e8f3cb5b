"""The scores were multiplied by the temperature: a high one makes the draws sharp, and it should
make them flat. What happens to the differences of scores when it is hot?
"""

import numpy as np


def sample_next(scores, temperature, rng):
    e = np.exp((scores - np.max(scores)) * temperature)
    return int(rng.choice(len(scores), p=e / e.sum()))
