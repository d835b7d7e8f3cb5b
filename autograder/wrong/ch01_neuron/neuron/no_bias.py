"""The bias never enters. A neuron without one can only decide at a weighted sum of 0: with all
inputs at 0 a sigmoid would always say one half. Where in the bracket does b stand?

family: bias forgotten; argument ignored
"""

import numpy as np


def neuron(x, w, b, f):
    return f(np.dot(x, w))
