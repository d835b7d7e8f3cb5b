"""Your dW lie on their side: shape (H, D) where W has (D, H). Row i of W belongs to input i, and
so does row i of its gradient. Which factor of the product comes first?

family: transpose
"""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (delta.T @ outputs[k], delta.sum(axis=0)))
        if k > 0:
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    return gradients
