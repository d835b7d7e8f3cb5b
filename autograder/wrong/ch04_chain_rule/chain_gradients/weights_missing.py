"""dL/dw3 is right, and on the way to the other two the weights are missing. From z3 = w3·O2 back
to O2 the chain is multiplied by something. With w3 = 0, could w2 have any influence on the loss?

family: argument ignored
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (o3 - y) * o3 * (1 - o3)
    at_z2 = at_z3 * o2 * (1 - o2)
    at_z1 = at_z2 * o1 * (1 - o1)
    return at_z1 * x, at_z2 * o1, at_z3 * o2
