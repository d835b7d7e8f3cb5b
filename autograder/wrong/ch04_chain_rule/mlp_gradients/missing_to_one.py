"""The last layer is right, and hidden deltas were multiplied by 1 - O alone. The slope of the
sigmoid is its height times what is missing to 1. Which of the two factors is missing?

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
            delta = delta @ params[k][0].T * (1 - outputs[k])
    return gradients
