"""The last layer is right, and on the way to the others the slope of the sigmoid is missing.
Between a hidden neuron's output and its weighted sum lies a sigmoid. Which factor, made of its
output, belongs there?

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
            delta = delta @ params[k][0].T
    return gradients
