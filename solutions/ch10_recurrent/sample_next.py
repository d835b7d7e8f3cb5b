"""Model answer: drawing the next sign."""

import numpy as np


def sample_next(scores, temperature, rng):
    """Draws the next sign by chance, with the probabilities softmax(scores / temperature).

    scores: an array (K,), one score for each sign, whole numbers too, from -1000 to 1000; for
    these no warning is given. temperature: a number above 0.
    rng: numpy.random.Generator, the only source of chance. How you draw from it is up to you.
    Returns one sign, a whole number from 0 to K - 1.

    sample_next(np.array([1000, 0, -1000]), 1.0, np.random.default_rng(seed=7)) is 0.
    Yours to write: without nnlab's sample_next.
    """
    ### BEGIN SOLUTION
    e = np.exp((scores - np.max(scores)) / temperature)
    return int(rng.choice(len(scores), p=e / e.sum()))
    ### END SOLUTION
