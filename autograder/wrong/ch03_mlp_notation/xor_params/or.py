"""Your network is an or: it also says 1 for the inputs 1 and 1. One hidden neuron has to notice
when both are on, and hold the output back.
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([-0.5, -1.5])), (np.array([[1.0], [1.0]]), np.array([-0.5]))]
