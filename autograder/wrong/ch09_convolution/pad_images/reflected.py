"""The frame mirrors the picture's own pixels. What should stand in the frame here?"""

import numpy as np


def pad_images(X, p):
    return np.pad(X, ((0, 0), (p, p), (p, p), (0, 0)), mode="reflect")
