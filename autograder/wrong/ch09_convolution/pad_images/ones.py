"""The frame is made of ones. To a kernel that is a bright border around every picture. What is
there instead, where there is nothing to see?

family: argument ignored
"""

import numpy as np


def pad_images(X, p):
    return np.pad(X, ((0, 0), (p, p), (p, p), (0, 0)), constant_values=1)
