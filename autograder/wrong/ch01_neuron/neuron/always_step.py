"""You used the step, whatever f was. It is right in the statement's example, but a sigmoid neuron
can say more than 0 and 1. Which of the four arguments have you not used yet?

family: argument ignored
"""

import numpy as np


def neuron(x, w, b, f):
    return 1.0 if np.dot(x, w) + b > 0 else 0.0
