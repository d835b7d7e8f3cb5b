"""The frame is one pixel wide, whatever p is. Where does p come in?

family: argument ignored
"""

import numpy as np


def pad_images(X, p):
    return np.pad(X, ((0, 0), (1, 1), (1, 1), (0, 0)))
