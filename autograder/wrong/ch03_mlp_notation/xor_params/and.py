"""Your network is an and: it says 1 for the inputs 1 and 1 alone. If the hidden layer is or and
and, the output should say yes to the one and no to the other. Which weight needs the other sign?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([-0.5, -1.5])), (np.array([[1.0], [1.0]]), np.array([-1.5]))]
