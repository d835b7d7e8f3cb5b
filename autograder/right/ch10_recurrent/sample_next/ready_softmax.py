"""With the softmax of chapter 5, and numpy's whole number."""

import numpy as np


from nnlab.activations import softmax


def sample_next(scores, temperature, rng):
    return rng.choice(np.arange(len(scores)), p=softmax(scores / temperature))
