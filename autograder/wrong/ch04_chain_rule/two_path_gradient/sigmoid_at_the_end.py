"""A sigmoid was put on the output, on the way forward and, with its slope, on the way back. O_31 is
the sum itself, the identity, and its slope by that sum is 1. Which two places does the third
sigmoid stand in?

family: activation misplaced
"""

from nnlab.activations import sigmoid


def two_path_gradient(x, y, params):
    (W1, b1), (W2, b2), (W3, b3) = params
    o1 = sigmoid(W1[0] * x + b1)
    o2 = sigmoid(o1 @ W2 + b2)
    o3 = sigmoid(o2 @ W3 + b3)
    by_o1 = (W3[:, 0] * o2 * (1 - o2)) @ W2[0]
    return float((2 * (o3 - y) * o3 * (1 - o3) * by_o1 * o1 * (1 - o1) * x)[0])
