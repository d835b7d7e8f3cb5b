"""You asked f about every product and added its answers. For [1, 2], [3, -1] that makes two
decisions, 1 and 0, and then adds the bias to them. A neuron decides once: what has to be ready
before f is asked?

family: activation misplaced
"""

import numpy as np


def neuron(x, w, b, f):
    return np.sum(f(x * w)) + b
