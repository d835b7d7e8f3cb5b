"""You stopped at the z's. How the loss answers to z3 is not yet how it answers to w3: z3 =
w3·O2, so a nudge of w3 moves z3 by O2 times as much. Which factor is the last one for each
weight?

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
    return at_z1, at_z2, at_z3
