"""You took the outputs of the layer itself for its dW. A weight meets what comes in: Z = O @ W + b
with the outputs O of the layer before. Which entry of outputs is the input of layer k?

family: off by one
"""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (outputs[k + 1].T @ delta, delta.sum(axis=0)))
        if k > 0:
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    return gradients
