"""On the way forward the last neuron has no sigmoid: O3 is w3·O2 in your answer. All three neurons
have one here. What does the statement make of z3?
"""

import numpy as np


def chain_gradients(x, y, w1, w2, w3):
    s = lambda z: 1 / (1 + np.exp(-z))
    O1 = s(w1 * x)
    O2 = s(w2 * O1)
    O3 = w3 * O2
    d3 = 2 * (O3 - y) * O3 * (1 - O3)
    d2 = d3 * w3 * O2 * (1 - O2)
    d1 = d2 * w2 * O1 * (1 - O1)
    return d1 * x, d2 * O1, d3 * O2
