"""The gradients are right, and params has changed: you took a step downhill along the way. Whoever
asks for gradients still needs the parameters. Which line writes into them?

family: argument changed
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
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    for (W, _), (dW, _) in zip(params, gradients):
        W[...] = W - dW
    return gradients
