"""Only dense layers came back, W (D, H): such a network can learn to read wandering digits too, with
ten times the weights. Here at least one convolution is asked for. Which shape has a kernel?

family: activation misplaced
"""

import numpy as np

from nnlab.initializers import he_init


def train_wanderers():
    rng = np.random.default_rng(1)
    return [(he_init(256, 64, rng), np.zeros(64)), (he_init(64, 10, rng), np.zeros(10))]
