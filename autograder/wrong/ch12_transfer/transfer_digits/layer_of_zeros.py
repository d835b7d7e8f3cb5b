"""All weights of a layer are 0 in what came back, so it says the same of every picture, and what
the old network knew is gone. From which weights should the steps begin?
"""

import numpy as np


def transfer_digits(params, X, y, rng):
    return [(np.zeros_like(W), np.zeros_like(b)) for W, b in params]
