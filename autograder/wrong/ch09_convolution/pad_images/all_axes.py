"""Pictures and channels have been padded too: there are more pictures than went in. Which two of
the four axes are height and width?

family: wrong axis
"""

import numpy as np


def pad_images(X, p):
    return np.pad(X, p)
