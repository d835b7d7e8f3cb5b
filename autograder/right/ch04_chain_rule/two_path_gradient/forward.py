"""How far a nudge of the weight travels, layer by layer."""

from nnlab.activations import sigmoid


def two_path_gradient(x, y, params):
    (W1, b1), (W2, b2), (W3, b3) = params
    o1 = float(sigmoid(W1[0, 0] * x + b1[0]))
    moves = x * o1 * (1 - o1)
    total, out = 0.0, float(b3[0])
    for j in range(2):
        o = float(sigmoid(W2[0, j] * o1 + b2[j]))
        out += float(W3[j, 0]) * o
        total += moves * float(W2[0, j]) * o * (1 - o) * float(W3[j, 0])
    return 2 * (out - y) * total
