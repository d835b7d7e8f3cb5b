"""The last two axes have been padded, as for pictures with channels first. Here channels come
last. Which axes are height and width?

family: wrong axis
"""

import numpy as np


def pad_images(X, p):
    return np.pad(X, ((0, 0), (0, 0), (p, p), (p, p)))
