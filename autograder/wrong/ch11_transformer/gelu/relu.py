"""This is the ReLU, with its corner at 0. GELU goes below 0 left of it: gelu(-1) is about -0.16.
Which formula is asked for?

family: activation misplaced
"""

import numpy as np


def gelu(z):
    return np.maximum(z, 0.0)
