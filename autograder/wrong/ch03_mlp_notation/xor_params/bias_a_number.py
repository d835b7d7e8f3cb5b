"""The bias of your output layer is a bare number. Every b is an array with one entry for each
neuron, even for a single one. What shape is that?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5])), (np.array([[1.0], [1.0]]), np.array(-1.5))]
