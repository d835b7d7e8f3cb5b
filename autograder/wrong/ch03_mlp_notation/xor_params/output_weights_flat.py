"""Your last W has shape (2,). The output layer has two inputs and one neuron, so its W is a column
of shape (2, 1). Where do two more pairs of brackets belong?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5])), (np.array([1.0, 1.0]), np.array([-1.5]))]
