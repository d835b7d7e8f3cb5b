"""The last layer is right. For the others the slope was asked at the output O, so that a number
that has been through the sigmoid goes through it again. O is already the height of the curve.
How is the slope made of the height?

family: slope at the wrong place
"""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (outputs[k].T @ delta, delta.sum(axis=0)))
        if k > 0:
            delta = delta @ params[k][0].T * sigmoid(outputs[k]) * (1 - sigmoid(outputs[k]))
    return gradients
