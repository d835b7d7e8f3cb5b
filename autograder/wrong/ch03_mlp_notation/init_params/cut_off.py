"""What lay further out than two standard deviations was drawn again. Such numbers are rare and
belong to a normal distribution, about 5 in 100. What does rng.normal give without any help?

family: randomness
"""

import numpy as np


def init_params(sizes, rng):
    params = []
    for n_in, n_out in zip(sizes, sizes[1:]):
        W = rng.normal(size=(n_in, n_out))
        while np.any(np.abs(W) > 2):
            W = np.where(np.abs(W) > 2, rng.normal(size=W.shape), W)
        params.append((W / np.std(W) / np.sqrt(n_in), np.zeros(n_out)))
    return params
