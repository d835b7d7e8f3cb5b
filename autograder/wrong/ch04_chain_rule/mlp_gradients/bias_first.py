"""dW and db have changed places in each pair. params is a list of (W, b), and the gradients stand
like their parameters. Which of the two comes first?

family: order of returned values
"""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (delta.sum(axis=0), outputs[k].T @ delta))
        if k > 0:
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    return gradients
