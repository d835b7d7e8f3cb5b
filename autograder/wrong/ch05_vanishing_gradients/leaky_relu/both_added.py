"""Above 0 alpha·z is added to z: 2 came out as 2.4 for alpha = 0.2. The two pieces lie on
different sides of 0. Where does the second begin?
"""

import numpy as np


def leaky_relu(z, alpha):
    z = np.asarray(z)
    return np.maximum(z, 0) + alpha * z
