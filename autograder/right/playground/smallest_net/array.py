"""An array of whole numbers."""

import numpy as np


def smallest_net(name):
    table = {"blobs": "2 1", "circles": "2 3 1", "xor": "2 2 1"}
    return np.array(table[name].split(), dtype=int)
