"""Three rows are right: your network says 1 for 0 and 1 but not for 1 and 0. "The second without
the first" is one half of xor. Which neuron takes care of the other half?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, -1.0], [-1.0, 1.0]]), np.array([-0.5, -0.5])), (np.array([[0.0], [1.0]]), np.array([-0.5]))]
