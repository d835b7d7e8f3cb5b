"""What both paths share, 2 (O_31 - y) before the fork and O_11 (1 - O_11) x behind it, was given
to one path each: a bracket around the sum of the two paths is missing. What does a product in
front of a sum multiply?

family: brackets
"""

from nnlab.activations import sigmoid


def two_path_gradient(x, y, params):
    (W1, b1), (W2, b2), (W3, b3) = params
    o11 = sigmoid(W1[0, 0] * x + b1[0])
    o21, o22 = sigmoid(W2[0, 0] * o11 + b2[0]), sigmoid(W2[0, 1] * o11 + b2[1])
    o31 = W3[0, 0] * o21 + W3[1, 0] * o22 + b3[0]
    by_o21 = W3[0, 0] * o21 * (1 - o21) * W2[0, 0]
    by_o22 = W3[1, 0] * o22 * (1 - o22) * W2[0, 1]
    return float(2 * (o31 - y) * by_o21 + by_o22 * o11 * (1 - o11) * x)
