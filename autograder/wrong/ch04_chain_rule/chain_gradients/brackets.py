"""The 2 is multiplied with O3 alone: 2·O3 - y in place of 2·(O3 - y). For y = 0 the two are the
same, and for every other y they are not. What does the 2 stand in front of?

family: brackets
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = (2 * o3 - y) * o3 * (1 - o3)
    at_z2 = at_z3 * w3 * o2 * (1 - o2)
    at_z1 = at_z2 * w2 * o1 * (1 - o1)
    return at_z1 * x, at_z2 * o1, at_z3 * o2
