"""All signs are turned around: these lead downhill, and a gradient points uphill. In ½(ŷ - y)²,
what is the derivative by ŷ, ŷ - y or y - ŷ?

family: sign
"""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    outputs = forward(X, params, sigmoid)
    delta = (Y - outputs[-1]) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (outputs[k].T @ delta, delta.sum(axis=0)))
        if k > 0:
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    return gradients
