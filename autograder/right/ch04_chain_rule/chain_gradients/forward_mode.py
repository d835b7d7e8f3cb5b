"""From the weight to the loss: how the outputs move when the weight does."""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    s1, s2, s3 = o1 * (1 - o1), o2 * (1 - o2), o3 * (1 - o3)
    end = 2 * (o3 - y)
    return s1 * x * w2 * s2 * w3 * s3 * end, s2 * o1 * w3 * s3 * end, s3 * o2 * end
