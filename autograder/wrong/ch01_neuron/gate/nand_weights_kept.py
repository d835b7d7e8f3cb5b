"""For NAND you turned the bias and kept the weights, and now it says 1 everywhere, even for 1 and
1. Each input should pull the sum down a little. What does that tell you about the weights?
"""

import numpy as np


def gate(name):
    return {
        "and": (np.array([1.0, 1.0]), -1.5),
        "or": (np.array([1.0, 1.0]), -0.5),
        "nand": (np.array([1.0, 1.0]), 1.5),
    }[name]
