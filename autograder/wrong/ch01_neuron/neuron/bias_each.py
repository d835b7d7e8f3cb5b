"""The bias was added to every product, so that a neuron with two inputs gets it twice: in the
statement's example the sum becomes 0 in place of 0.5. How often does b stand in the formula?
"""

import numpy as np


def neuron(x, w, b, f):
    return f(np.sum(x * w + b))
