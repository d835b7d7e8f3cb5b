"""You added delta up along the wrong axis: a number for every sample came out, where every
neuron needs one. Which axis of delta (N, H) has to disappear?

family: wrong axis
"""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (outputs[k].T @ delta, delta.sum(axis=1)))
        if k > 0:
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    return gradients
