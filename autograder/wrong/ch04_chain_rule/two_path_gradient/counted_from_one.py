"""The names of weights count layers from 1, and params counts from 0: the weights of layer 1 are
params[0], and there is no params[3]. Under which number does Python keep layer 2?

family: off by one
"""

from nnlab.activations import sigmoid


def two_path_gradient(x, y, params):
    (W1, b1), (W2, b2), (W3, b3) = params[1], params[2], params[3]
    o11 = sigmoid(W1[0, 0] * x + b1[0])
    o21, o22 = sigmoid(W2[0, 0] * o11 + b2[0]), sigmoid(W2[0, 1] * o11 + b2[1])
    o31 = W3[0, 0] * o21 + W3[1, 0] * o22 + b3[0]
    by_o21 = W3[0, 0] * o21 * (1 - o21) * W2[0, 0]
    by_o22 = W3[1, 0] * o22 * (1 - o22) * W2[0, 1]
    return float(2 * (o31 - y) * (by_o21 + by_o22) * o11 * (1 - o11) * x)
