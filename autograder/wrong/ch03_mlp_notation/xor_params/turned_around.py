"""All four rows are wrong, which is nearly right: your network says 1 where the two inputs are
equal. What turns every yes of the output neuron into a no?

family: sign
"""

import numpy as np


def xor_params():
    return [(np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5])), (np.array([[-1.0], [-1.0]]), np.array([1.5]))]
