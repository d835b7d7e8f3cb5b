"""None of the sigmoids' slopes is in your products, as if each neuron just passed its sum on.
For x = 2, y = 0 and weights 1 that gives 2.68 for w1, needed 0.0129. How steep is a sigmoid
whose output is O?

family: slope at the wrong place
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (o3 - y)
    at_z2 = at_z3 * w3
    at_z1 = at_z2 * w2
    return at_z1 * x, at_z2 * o1, at_z3 * o2
