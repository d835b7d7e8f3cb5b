"""The last layer is right. For the hidden ones you used 1 - O², the rule of tanh. These are
sigmoids: at O = ½ the slope is ¼, and you have ¾. How is the slope of a sigmoid made of its
height?

family: slope at the wrong place
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
            delta = delta @ params[k][0].T * (1 - outputs[k] ** 2)
    return gradients
