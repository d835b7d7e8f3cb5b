"""All layers have the variance of the first, 1 over the number of the network's inputs. Each layer
has inputs of its own. Which size is n_in of the second?
"""

import numpy as np


def init_params(sizes, rng):
    return [
        (rng.normal(0, sizes[0] ** -0.5, (n, m)), np.zeros(m))
        for n, m in zip(sizes[:-1], sizes[1:])
    ]
