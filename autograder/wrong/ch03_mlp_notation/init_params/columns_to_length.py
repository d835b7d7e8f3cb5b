"""Each column of your W was divided by its own length, so that all neurons have weights of exactly
one length. Of numbers that are drawn some are longer and some shorter, by chance. What should they
be divided by, that does not depend on the draw?

family: randomness
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in zip(sizes, sizes[1:]):
        W = rng.normal(size=(n_in, n_out))
        params.append((W / np.linalg.norm(W, axis=0), np.zeros(n_out)))
    return params
