"""The bias came after the decision: for the statement's example f says 1 and your neuron says
0.5. The bias shifts the point at which the neuron fires, so f has to know of it. On which side of
the bracket does it belong?

family: bias forgotten; activation misplaced
"""

import numpy as np


def neuron(x, w, b, f):
    return f(np.dot(x, w)) + b
