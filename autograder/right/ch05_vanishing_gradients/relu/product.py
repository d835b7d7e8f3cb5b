"""True and False as factors, in single precision."""

import numpy as np


def relu(z):
    z = np.asarray(z, dtype=np.float32)
    return z * (z > 0)
