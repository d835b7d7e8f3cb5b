"""You multiplied by x for every weight. Only w1 meets x; w2 meets O1, and w3 meets O2. For x = 2
and weights 1 your dL/dw3 is 0.593, needed 0.209. What is w3 multiplied by on the way forward?

family: argument ignored
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (o3 - y) * o3 * (1 - o3)
    at_z2 = at_z3 * w3 * o2 * (1 - o2)
    at_z1 = at_z2 * w2 * o1 * (1 - o1)
    return at_z1 * x, at_z2 * x, at_z3 * x
