"""First and last rate are right, and between them you take equal steps. By what does each rate
differ from the next?
"""

import numpy as np


def layer_rates(lr, decay, L):
    return np.linspace(lr * decay ** (L - 1), lr, L)
