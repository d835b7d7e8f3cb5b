"""Three rows are right; for 0 and 1 your network says 0. That happens when the gates are written
into the rows of the first W: here a neuron is a column. If yours are columns, one half of xor is
missing: which neuron says yes to "the second without the first"?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])), (np.array([[1.0], [1.0]]), np.array([-1.5]))]
