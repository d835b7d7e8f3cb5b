"""You asked for the slope at O instead of at z: sigmoid(O)·(1 - sigmoid(O)) puts an output
through the sigmoid a second time. O is already the height of the curve. How is the slope made of
the height?

family: slope at the wrong place
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (o3 - y) * sigmoid(o3) * (1 - sigmoid(o3))
    at_z2 = at_z3 * w3 * sigmoid(o2) * (1 - sigmoid(o2))
    at_z1 = at_z2 * w2 * sigmoid(o1) * (1 - sigmoid(o1))
    return at_z1 * x, at_z2 * o1, at_z3 * o2
