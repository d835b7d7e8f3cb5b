"""Each derivative is multiplied by its own weight once too often. In z3 = w3·O2 the slope by w3 is
the other factor, O2. What is the slope of a product by one of its factors?

family: factor forgotten
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (o3 - y) * o3 * (1 - o3)
    at_z2 = at_z3 * w3 * o2 * (1 - o2)
    at_z1 = at_z2 * w2 * o1 * (1 - o1)
    return at_z1 * x * w1, at_z2 * o1 * w2, at_z3 * o2 * w3
