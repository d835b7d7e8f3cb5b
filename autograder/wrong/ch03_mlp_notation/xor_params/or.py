"""Your network is an or: it also says 1 for the inputs 1 and 1. Which hidden neuron notices that
both are on, and does it hold the output back?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([-0.5, -1.5])), (np.array([[1.0], [1.0]]), np.array([-0.5]))]
