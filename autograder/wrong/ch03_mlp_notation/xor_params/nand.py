"""Your network is a nand: it also says 1 for the inputs 0 and 0. One hidden neuron should stay
quiet there and the output should insist on it. Which gate is 0 for two zeros?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5])), (np.array([[0.0], [1.0]]), np.array([-0.5]))]
