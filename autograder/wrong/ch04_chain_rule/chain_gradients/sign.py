"""All three have the wrong sign: for x = 2, y = 0 and weights 1, raising w3 raises O3 and takes
it further from 0, so the loss grows. Which of O3 - y and y - O3 belongs in the derivative of
(O3 - y)²?

family: sign
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (y - o3) * o3 * (1 - o3)
    at_z2 = at_z3 * w3 * o2 * (1 - o2)
    at_z1 = at_z2 * w2 * o1 * (1 - o1)
    return at_z1 * x, at_z2 * o1, at_z3 * o2
