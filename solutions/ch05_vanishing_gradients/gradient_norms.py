"""Model answer: how much gradient reaches each layer."""

import numpy as np


def gradient_norms(X, Y, params, f, f_prime):
    """Length of dW for every layer, first layer first: the root of the sum of its squares.

    X: inputs (N, D). Y: targets (N, K). params: list of L pairs (W, b), floats, first layer
    first. X and Y may hold whole numbers.
    f on hidden layers, identity on the last; f_prime(Z) is the slope of f at weighted sums Z.
    Loss: mean over the samples of ½‖ŷ - y‖², as in chapter 4. Biases are left out of the norm.
    Returns (L,).

    Yours to write: without nnlab's mlp_gradients, nnlab's Tape and nnlab's numerical_gradient.
    """
    ### BEGIN SOLUTION
    outputs, sums = [X], []
    for W, b in params:
        sums.append(outputs[-1] @ W + b)
        outputs.append(f(sums[-1]))
    delta = (sums[-1] - Y) / len(X)
    norms = [np.linalg.norm(outputs[-2].T @ delta)]
    for k in range(len(params) - 1, 0, -1):
        delta = delta @ params[k][0].T * f_prime(sums[k - 1])
        norms.append(np.linalg.norm(outputs[k - 1].T @ delta))
    return np.array(norms[::-1])
    ### END SOLUTION
