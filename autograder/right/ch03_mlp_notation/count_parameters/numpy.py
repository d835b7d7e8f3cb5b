"""Two shifted arrays of sizes."""

import numpy as np


def count_parameters(sizes):
    sizes = np.array(sizes)
    return int(np.sum(sizes[1:] * (sizes[:-1] + 1)))
