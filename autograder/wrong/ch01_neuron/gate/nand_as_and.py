"""Your NAND is still an AND: it says 0 for the inputs 0 and 0, and NAND says 1 there. NAND says no
exactly where AND says yes. What happens to w·x + b when all its numbers change their sign?
"""

import numpy as np


def gate(name):
    return {
        "and": (np.array([1.0, 1.0]), -1.5),
        "or": (np.array([1.0, 1.0]), -0.5),
        "nand": (np.array([1.0, 1.0]), -1.5),
    }[name]
