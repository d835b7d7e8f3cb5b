"""The slopes were asked at the outputs O, which have been through the sigmoid already, so that
each goes through it twice. O is the height of the curve. How is the slope made of the height?

family: slope at the wrong place
"""

from nnlab.activations import sigmoid, sigmoid_prime


def two_path_gradient(x, y, params):
    (W1, b1), (W2, b2), (W3, b3) = params
    o11 = sigmoid(W1[0, 0] * x + b1[0])
    o21, o22 = sigmoid(W2[0, 0] * o11 + b2[0]), sigmoid(W2[0, 1] * o11 + b2[1])
    o31 = W3[0, 0] * o21 + W3[1, 0] * o22 + b3[0]
    by_o21 = W3[0, 0] * sigmoid_prime(o21) * W2[0, 0]
    by_o22 = W3[1, 0] * sigmoid_prime(o22) * W2[0, 1]
    return float(2 * (o31 - y) * (by_o21 + by_o22) * sigmoid_prime(o11) * x)
