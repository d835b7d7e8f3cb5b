"""Model answer: one weight, two ways to the loss."""

from nnlab.activations import sigmoid


def two_path_gradient(x, y, params):
    """dL/dw_11^1: the first weight of a 1-2-1 net, whose influence reaches the loss by two paths.

    One input x feeds one neuron, that feeds two, and those feed one:
    O_11 = sigmoid(w_11^1·x + b_1^1), O_2j = sigmoid(w_1j^2·O_11 + b_j^2) for j = 1, 2,
    O_31 = w_11^3·O_21 + w_21^3·O_22 + b_1^3 (identity). Loss L = (O_31 - y)².

    x, y: numbers. params: three pairs (W, b) of arrays; W of shape (1, 1), (1, 2), (2, 1). Whole
    numbers may be among all of them.
    Returns one number.

    Yours to write: without nnlab's Tape, nnlab's Value, nnlab's numerical_gradient and nnlab's
    mlp_gradients.
    """
    ### BEGIN SOLUTION
    (W1, b1), (W2, b2), (W3, b3) = params
    o11 = sigmoid(W1[0, 0] * x + b1[0])
    o21, o22 = sigmoid(W2[0, 0] * o11 + b2[0]), sigmoid(W2[0, 1] * o11 + b2[1])
    o31 = W3[0, 0] * o21 + W3[1, 0] * o22 + b3[0]
    by_o21 = W3[0, 0] * o21 * (1 - o21) * W2[0, 0]
    by_o22 = W3[1, 0] * o22 * (1 - o22) * W2[0, 1]
    return float(2 * (o31 - y) * (by_o21 + by_o22) * o11 * (1 - o11) * x)
    ### END SOLUTION
