"""You gave the output layer a sigmoid's slope. Its activation is the identity, with slope 1
everywhere, even where ŷ is 7. What is dL/dZ there, if Z is ŷ itself?

family: slope at the wrong place
"""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) * outputs[-1] * (1 - outputs[-1]) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (outputs[k].T @ delta, delta.sum(axis=0)))
        if k > 0:
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    return gradients
