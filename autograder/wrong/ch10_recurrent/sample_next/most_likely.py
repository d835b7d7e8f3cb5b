"""You gave the sign with the largest score, always the same. A text of likeliest signs runs in
circles soon. Which function of rng draws by given probabilities?

family: randomness
"""

import numpy as np


def sample_next(scores, temperature, rng):
    return int(np.argmax(scores))
