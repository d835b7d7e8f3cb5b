"""You used 1 - O² for the slopes, which is the rule of tanh. These are sigmoids: at O = ½ the
slope is ¼, and you have ¾. How is the slope of a sigmoid made of its height?

family: slope at the wrong place
"""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (o3 - y) * (1 - o3**2)
    at_z2 = at_z3 * w3 * (1 - o2**2)
    at_z1 = at_z2 * w2 * (1 - o1**2)
    return at_z1 * x, at_z2 * o1, at_z3 * o2
