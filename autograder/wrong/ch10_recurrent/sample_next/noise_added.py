"""Noise was added to the scores and the largest taken. That is a way to draw, and it needs
Gumbel's noise; with normal noise the shares come out differently. Which noise gives a softmax?

family: randomness
"""

import numpy as np


def sample_next(scores, temperature, rng):
    return int(np.argmax(np.asarray(scores) / temperature + rng.normal(size=len(scores))))
