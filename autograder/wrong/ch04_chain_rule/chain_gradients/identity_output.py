"""The last neuron just passes its sum on in your code. Here all three have a sigmoid: O3 =
sigmoid(w3·O2), which lies between 0 and 1. Through what does z3 go before it is compared with
y?

family: activation misplaced
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = w3 * o2
    at_z3 = 2 * (o3 - y)
    at_z2 = at_z3 * w3 * o2 * (1 - o2)
    at_z1 = at_z2 * w2 * o1 * (1 - o1)
    return at_z1 * x, at_z2 * o1, at_z3 * o2
