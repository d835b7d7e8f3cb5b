"""Every picture has got taller and not wider. On how many sides of a picture is a frame?

family: wrong axis
"""

import numpy as np


def pad_images(X, p):
    return np.pad(X, ((0, 0), (p, p), (0, 0), (0, 0)))
