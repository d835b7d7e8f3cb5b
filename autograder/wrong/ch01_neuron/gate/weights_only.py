"""The weights came back without the bias. With inputs 0 and 0 the bias is all that is left of the
sum, so it cannot be missing. How does a Python function return two things?
"""

import numpy as np


def gate(name):
    sign = -1.0 if name == "nand" else 1.0
    return np.array([sign, sign])
