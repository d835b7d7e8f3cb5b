"""Where your gates should just begin to say 1, the sum is exactly 0, and there our step stays
silent: 1 + 1 - 2 is 0, so AND never fires. Half a unit of room would do. In which direction?
"""

import numpy as np


def gate(name):
    return {
        "and": (np.array([1.0, 1.0]), -2.0),
        "or": (np.array([1.0, 1.0]), -1.0),
        "nand": (np.array([-1.0, -1.0]), 1.0),
    }[name]
