"""dL/dw3 and dL/dw2 are right. On the way to w1 the slope of the first sigmoid is missing: for x =
2, y = 0 and weights 1 you found 0.123, needed 0.0129. What lies between O1 and z1 = w1·x?

family: slope at the wrong place
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (o3 - y) * o3 * (1 - o3)
    at_z2 = at_z3 * w3 * o2 * (1 - o2)
    at_z1 = at_z2 * w2
    return at_z1 * x, at_z2 * o1, at_z3 * o2
