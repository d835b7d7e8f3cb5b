"""The weights are right. Your db still has a row for every sample, shape (4, 2) where b has
(2,). Every sample uses the same bias. What becomes of the parts that they send to it?

family: bias forgotten
"""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (outputs[k].T @ delta, delta))
        if k > 0:
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    return gradients
