"""For large z it comes out near 2z, and should be near z: 1 + tanh goes up to 2. What stands
before the bracket?

family: factor forgotten
"""

import numpy as np


def gelu(z):
    return z * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z * z * z)))
