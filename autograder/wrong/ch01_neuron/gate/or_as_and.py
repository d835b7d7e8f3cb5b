"""Your OR is an AND: with inputs 0 and 1 it stays silent. For OR one input alone has to lift the
sum above 0. Is the bias too low for that, or the weights too small?
"""

import numpy as np


def gate(name):
    return {
        "and": (np.array([1.0, 1.0]), -1.5),
        "or": (np.array([1.0, 1.0]), -1.5),
        "nand": (np.array([-1.0, -1.0]), 1.5),
    }[name]
