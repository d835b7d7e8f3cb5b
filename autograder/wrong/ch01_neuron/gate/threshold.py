"""You gave the threshold as bias. "Fire above 1.5" becomes w·x - 1.5 > 0, and your AND has w·x +
1.5, which is above 0 even for the inputs 0 and 0. What is missing in front of the number?

family: sign
"""

import numpy as np


def gate(name):
    return {
        "and": (np.array([1.0, 1.0]), 1.5),
        "or": (np.array([1.0, 1.0]), 0.5),
        "nand": (np.array([-1.0, -1.0]), -1.5),
    }[name]
