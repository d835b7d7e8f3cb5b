"""Your AND is an OR: with inputs 0 and 1 its sum is already above 0. For AND one input alone must
not be enough. How far down does the bias have to hold the sum, if each weight lifts it by as
much as yours do?
"""

import numpy as np


def gate(name):
    return {
        "and": (np.array([1.0, 1.0]), -0.5),
        "or": (np.array([1.0, 1.0]), -0.5),
        "nand": (np.array([-1.0, -1.0]), 1.5),
    }[name]
