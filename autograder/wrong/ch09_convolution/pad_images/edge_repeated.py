"""The frame repeats the outermost pixels. That can be useful, and is called edge padding. What
should stand in the frame here?

family: argument ignored
"""

import numpy as np


def pad_images(X, p):
    return np.pad(X, ((0, 0), (p, p), (p, p), (0, 0)), mode="edge")
