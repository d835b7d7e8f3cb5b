"""Model answer: one sign after another."""

import numpy as np

from nnlab.activations import softmax


def write_on(scores_of, ids, n, window, temperature, rng):
    """Writes n more signs: each is drawn from softmax(scores_of(the last ids) / temperature).

    scores_of: a function; it takes an array of 1 to `window` ids and gives scores (K,), one for
    each possible next id, from -1000 to 1000. It is called for each new sign, with the last
    `window` of all ids so far, or all of them while there are fewer.
    ids: an array (L,) of whole numbers, L of at least 1, to begin with. n: how many to write, a
    whole number.
    window: a whole number of at least 1. temperature: a number above 0. rng: a Generator; all
    chance comes from it.
    Returns an array (L + n,) of whole numbers, the given ones first. ids itself stays as it is.

    Yours to write: without nnlab's sample_next.
    """
    ### BEGIN SOLUTION
    ids = list(ids)
    for _ in range(n):
        p = softmax(scores_of(np.array(ids[-window:])) / temperature)
        ids.append(rng.choice(len(p), p=p))
    return np.array(ids)
    ### END SOLUTION
