"""Model answer: the chain rule along one path."""

from nnlab.activations import sigmoid


def chain_gradients(x, y, w1, w2, w3):
    """Derivatives of the loss by the three weights of a net with one neuron in each layer.

    O1 = sigmoid(w1·x), O2 = sigmoid(w2·O1), O3 = sigmoid(w3·O2), no biases.
    Loss L = (O3 - y)², the squared error. All arguments are numbers, whole ones
    included.
    Returns three numbers, (dL/dw1, dL/dw2, dL/dw3).

    Yours to write: without nnlab's Tape, nnlab's Value and nnlab's numerical_gradient.
    """
    ### BEGIN SOLUTION
    o1 = sigmoid(w1 * x)
    o2 = sigmoid(w2 * o1)
    o3 = sigmoid(w3 * o2)
    at_z3 = 2 * (o3 - y) * o3 * (1 - o3)
    at_z2 = at_z3 * w3 * o2 * (1 - o2)
    at_z1 = at_z2 * w2 * o1 * (1 - o1)
    return at_z1 * x, at_z2 * o1, at_z3 * o2
    ### END SOLUTION
