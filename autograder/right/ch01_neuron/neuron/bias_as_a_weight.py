"""The bias is the weight of an input that is always 1."""

import numpy as np


def neuron(x, w, b, f):
    return f(np.r_[x, 1.0] @ np.r_[w, b]).item()
