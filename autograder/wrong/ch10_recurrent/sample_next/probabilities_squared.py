"""What is probable comes too often, what is not too seldom, at temperature 1 already: the
probabilities were squared before the draw. Which probabilities does rng need?
"""

import numpy as np


def sample_next(scores, temperature, rng):
    z = scores / temperature
    p = np.exp(z - z.max())
    p /= p.sum()
    p = p**2 / (p**2).sum()
    return rng.choice(len(p), p=p)
