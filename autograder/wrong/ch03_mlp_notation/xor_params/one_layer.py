"""You gave one layer only. Chapter 1 proved that one is not enough for xor: the two rows that
should say yes lie crosswise. How many pairs does a 2-2-1 network have?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0], [1.0]]), np.array([-0.5]))]
