"""The paths have changed partners halfway: w_11^3 with w_12^2. The path through O_21 uses the
weight into neuron 1 of layer 2 and the weight out of it. Which two are those?

family: off by one
"""

from nnlab.activations import sigmoid


def two_path_gradient(x, y, params):
    (W1, b1), (W2, b2), (W3, b3) = params
    o11 = sigmoid(W1[0, 0] * x + b1[0])
    o21 = sigmoid(W2[0, 0] * o11 + b2[0])
    o22 = sigmoid(W2[0, 1] * o11 + b2[1])
    o31 = W3[0, 0] * o21 + W3[1, 0] * o22 + b3[0]
    upper = W3[0, 0] * o21 * (1 - o21) * W2[0, 1]
    lower = W3[1, 0] * o22 * (1 - o22) * W2[0, 0]
    return 2 * (o31 - y) * (upper + lower) * o11 * (1 - o11) * x
