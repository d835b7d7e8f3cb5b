"""z is squared where it is to be cubed. A square loses the sign, and for negative z the curve is
wrong. Which power keeps it?
"""

import numpy as np


def gelu(z):
    return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z * z)))
