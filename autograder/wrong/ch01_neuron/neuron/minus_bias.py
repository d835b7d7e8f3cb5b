"""You took the bias away before you asked f. A threshold is taken away; a bias is that threshold
with its sign already turned. What does that make of the minus?

family: sign
"""

import numpy as np


def neuron(x, w, b, f):
    return f(np.dot(x, w) - b)
