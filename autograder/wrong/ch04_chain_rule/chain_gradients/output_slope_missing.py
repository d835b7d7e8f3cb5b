"""The last sigmoid is missing from the chain: between O3 and z3 = w3·O2 there is a slope too.
For x = 2, y = 0 and weights 1 you found 0.947 for w3, needed 0.209. Which factor, made of O3,
takes you from one to the other?

family: slope at the wrong place
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (o3 - y)
    at_z2 = at_z3 * w3 * o2 * (1 - o2)
    at_z1 = at_z2 * w2 * o1 * (1 - o1)
    return at_z1 * x, at_z2 * o1, at_z3 * o2
