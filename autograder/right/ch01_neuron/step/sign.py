"""The positive half of the sign, in single precision."""

import numpy as np


def step(z):
    return np.maximum(np.sign(z), 0).astype(np.float32)
