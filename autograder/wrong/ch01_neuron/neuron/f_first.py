"""You asked f about the inputs, before the weights had their say. In the statement's example the
step turns 1 and 2 both into 1, and their size is lost. In which order do weights, sum and f come?

family: activation misplaced
"""

import numpy as np


def neuron(x, w, b, f):
    return np.dot(f(x), w) + b
