"""You used the sigmoid, whatever f was. In the statement's example f is the step, which says 1,
and you said 0.62. How can the same neuron be a switch today and a dial tomorrow?

family: argument ignored
"""

import numpy as np


def neuron(x, w, b, f):
    return 1 / (1 + np.exp(-(np.dot(x, w) + b)))
