"""Your list has four entries, W, b, W, b in a row. Needed are two pairs, one for each layer. Where
do two more brackets belong?
"""

import numpy as np


def xor_params():
    W1, b1 = np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5])
    W2, b2 = np.array([[1.0], [1.0]]), np.array([-1.5])
    return [W1, b1, W2, b2]
