"""The division by N stands in delta, and once more where dW and db are made: with 4 samples all
gradients are 4 times too small. One of the two is enough. Which would you keep?

family: sum for mean
"""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (outputs[k].T @ delta / len(X), delta.mean(axis=0)))
        if k > 0:
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    return gradients
