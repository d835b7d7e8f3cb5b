"""Your output simply repeats the first input: for 1 and 1 it says 1, and for 0 and 1 it says 0.
Which hidden neuron looks at the second input, and does the output listen to it?
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([-0.5, -0.5])), (np.array([[1.0], [0.0]]), np.array([-0.5]))]
