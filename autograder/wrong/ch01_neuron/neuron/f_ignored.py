"""You returned the weighted sum, 0.5 in the statement's example, and never asked f. With a step
the neuron should have said 1. What does one write to ask a function about a number?

family: argument ignored; activation misplaced
"""

import numpy as np


def neuron(x, w, b, f):
    return np.dot(x, w) + b
