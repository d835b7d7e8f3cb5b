"""The weights are one layer off: on the way from z3 to z2 you multiplied by w2, and from z2 to
z1 by w1. The link between O2 and z3 is z3 = w3·O2. Which weight does its derivative leave?
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (o3 - y) * o3 * (1 - o3)
    at_z2 = at_z3 * w2 * o2 * (1 - o2)
    at_z1 = at_z2 * w1 * o1 * (1 - o1)
    return at_z1 * x, at_z2 * o1, at_z3 * o2
