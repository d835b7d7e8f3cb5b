"""Model answer: random numbers to begin with."""

import numpy as np


def init_params(sizes, rng):
    """Random parameters of a fully connected network.

    sizes: units of each layer from input to output, a list such as [64, 16, 16, 10].
    rng: numpy.random.Generator; all randomness comes from it.
    Returns a list of (W, b), first layer first: W (n_in, n_out) drawn from a normal
    distribution with mean 0 and variance 1 / n_in, b (n_out,) all zeros.

    The same state of rng gives the same parameters, and no two weights are copies of one number.
    Yours to write: without nnlab's init_params and nnlab's lecun_init.
    """
    ### BEGIN SOLUTION
    params = []
    for k in range(1, len(sizes)):
        W = rng.normal(0.0, np.sqrt(1 / sizes[k - 1]), size=(sizes[k - 1], sizes[k]))
        params.append((W, np.zeros(sizes[k])))
    return params
    ### END SOLUTION
