"""The chain begins with (O3 - y)², which is the loss itself and not yet its slope. For O3 - y = 0.1
the slope is 0.2 and not 0.01. What is the derivative of a square?

family: factor forgotten
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    d3 = (o3 - y) ** 2 * o3 * (1 - o3)
    d2 = d3 * w3 * o2 * (1 - o2)
    d1 = d2 * w2 * o1 * (1 - o1)
    return d1 * x, d2 * o1, d3 * o2
