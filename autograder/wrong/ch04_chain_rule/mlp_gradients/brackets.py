"""The last layer is right. In the slope of the hidden sigmoids the brackets are missing: O * 1 - O
multiplies by 1 and then takes O off everything. What belongs together in O (1 - O)?

family: brackets
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
            delta = delta @ params[k][0].T * outputs[k] * 1 - outputs[k]
    return gradients
