"""What came back is a network as it is drawn, with biases of 0, and it guesses: neither the old
network nor the thirty digits have a part in it. Where do the steps begin, and do you return what
came of them?

family: argument ignored
"""

import numpy as np

from nnlab.initializers import he_init


def transfer_digits(params, X, y, rng):
    return [(he_init(*W.shape, rng), np.zeros_like(b)) for W, b in params]
