"""Height times what is missing to 1 is the sigmoid's rule. At -1 it gives -1.34 here, as tanh goes
below 0. What is the rule for tanh?
"""

import numpy as np


def tanh_prime(z):
    t = np.tanh(z)
    return t * (1 - t)
