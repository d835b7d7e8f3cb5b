"""All three are half of what they should be: for x = 2, y = 0 and weights 1 you found 0.105 for
w3, needed 0.209. The loss is (O3 - y)², without a ½ in front. What is the derivative of a
square?

family: factor forgotten
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = (o3 - y) * o3 * (1 - o3)
    at_z2 = at_z3 * w3 * o2 * (1 - o2)
    at_z1 = at_z2 * w2 * o1 * (1 - o1)
    return at_z1 * x, at_z2 * o1, at_z3 * o2
