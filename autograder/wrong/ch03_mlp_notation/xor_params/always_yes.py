"""Your network says 1 in all four rows. If the hidden layer is or and nand, then at least one of
them always says yes. What must the output neuron demand of the two?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5])), (np.array([[1.0], [1.0]]), np.array([-0.5]))]
