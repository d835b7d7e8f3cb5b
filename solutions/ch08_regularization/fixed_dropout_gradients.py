"""Model answer: careless_dropout_gradients, mended."""

import numpy as np


def fixed_dropout_gradients(X, Y, params, p, l2, rng):
    """What careless_dropout_gradients should have been: gradients of one training step.

    The network has one hidden layer with ReLU, whose outputs go through dropout, and the identity
    at the end. The loss is the mean over the samples of ½‖ŷ - y‖², plus l2·Σw² over the weights.
    X: (N, D). Y: (N, K). X and Y may hold whole numbers. params: [(W1, b1), (W2, b2)], floats.
    p: the share that is dropped, 0 <= p < 1. l2: a number, at least 0.
    rng: a Generator; dropped = rng.random(shape) < p is drawn from it once, for the shape (N, H)
    of the hidden outputs. What is kept is divided by 1 - p.
    Yours to write: without nnlab's numerical_gradient and nnlab's Tape.
    Returns [(dW1, db1), (dW2, db2)], each of the shape of what it belongs to.
    """
    (W1, b1), (W2, b2) = params
    ### BEGIN SOLUTION
    Z = X @ W1 + b1
    mask = np.where(rng.random(Z.shape) < p, 0, 1 / (1 - p))
    H = np.maximum(Z, 0) * mask
    dY = (b2 - Y + H @ W2) / len(Y)
    dZ = dY @ W2.T * mask * (Z > 0)
    dW1 = X.T @ dZ + 2 * l2 * W1
    dW2 = H.T @ dY + 2 * l2 * W2
    return [(dW1, dZ.sum(axis=0)), (dW2, dY.sum(axis=0))]
    ### END SOLUTION
