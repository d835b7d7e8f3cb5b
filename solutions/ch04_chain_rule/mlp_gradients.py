"""Model answer: backpropagation."""

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_gradients(X, Y, params):
    """Gradients of mlp_loss by every weight and bias, in one sweep backwards.

    X: inputs (N, D). Y: targets (N, K). params: list of (W, b), floats, first
    layer first. X and Y may hold whole numbers.
    Sigmoid on hidden layers, identity on the last, mean over the samples of ½‖ŷ - y‖².
    Returns a list of (dW, db), first layer first; dW has W's shape, db has b's.

    Yours to write: without nnlab's mlp_gradients, nnlab's Tape, nnlab's Value and nnlab's
    numerical_gradient.
    """
    ### BEGIN SOLUTION
    outputs = forward(X, params, sigmoid)
    delta = (outputs[-1] - Y) / len(X)
    gradients = []
    for k in reversed(range(len(params))):
        gradients.insert(0, (outputs[k].T @ delta, delta.sum(axis=0)))
        if k > 0:
            delta = delta @ params[k][0].T * outputs[k] * (1 - outputs[k])
    return gradients
    ### END SOLUTION
