"""Height and width have grown by p and not by 2p: there are zeros on two of the four sides only.
Which two sides are missing?

family: factor forgotten
"""

import numpy as np


def pad_images(X, p):
    return np.pad(X, ((0, 0), (p, 0), (p, 0), (0, 0)))
