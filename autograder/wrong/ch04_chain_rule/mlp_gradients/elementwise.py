"""You multiplied the inputs (N, D) and delta (N, H) entry by entry, and the two shapes do not fit.
Every input meets every neuron, and the samples are added up: that is a matrix product. Which of
the two has to be turned?

family: elementwise product
"""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (outputs[k] * delta, delta.sum(axis=0)))
        if k > 0:
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    return gradients
