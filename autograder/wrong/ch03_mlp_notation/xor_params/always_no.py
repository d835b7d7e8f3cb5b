"""Your network says 0 in all four rows. Begin with the output neuron: how large can its sum become
when both hidden neurons say 1? For which pair does it have to come out above 0?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5])), (np.array([[1.0], [1.0]]), np.array([-2.0]))]
