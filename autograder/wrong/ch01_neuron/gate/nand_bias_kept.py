"""For NAND you turned the weights and kept the bias. With inputs 0 and 0 the sum is the bias
alone, it is negative, and NAND has to say 1 there. What does that tell you about its sign?

family: sign
"""

import numpy as np


def gate(name):
    return {
        "and": (np.array([1.0, 1.0]), -1.5),
        "or": (np.array([1.0, 1.0]), -0.5),
        "nand": (np.array([-1.0, -1.0]), -1.5),
    }[name]
