"""The biases are left out on the way forward. They are no factors of the formula, and yet they
move the outputs, and the slopes are made of the outputs. Where do b_1^1, b_1^2, b_2^2 and b_1^3
join?

family: bias forgotten
"""

from nnlab.activations import sigmoid


def two_path_gradient(x, y, params):
    (W1, b1), (W2, b2), (W3, b3) = params
    o11 = sigmoid(W1[0, 0] * x)
    o21, o22 = sigmoid(W2[0, 0] * o11), sigmoid(W2[0, 1] * o11)
    o31 = W3[0, 0] * o21 + W3[1, 0] * o22
    by_o21 = W3[0, 0] * o21 * (1 - o21) * W2[0, 0]
    by_o22 = W3[1, 0] * o22 * (1 - o22) * W2[0, 1]
    return float(2 * (o31 - y) * (by_o21 + by_o22) * o11 * (1 - o11) * x)
