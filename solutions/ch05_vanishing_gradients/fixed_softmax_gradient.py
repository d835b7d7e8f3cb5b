"""Model answer: careless_softmax_gradient, mended."""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    """What careless_softmax_gradient should have been: from the loss's slopes by P to those by Z.

    Z: scores (N, K), up to ±1000, P = softmax(Z). dP: slopes of the loss by P, (N, K). Whole
    numbers may come in both.
    Row by row: p * (dp - Σ p·dp), which is softmax_jacobian(z) @ dp.
    Returns (N, K).

    Yours to write: without nnlab's softmax_vjp.
    """
    ### BEGIN SOLUTION
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    common = np.sum(P * dP, axis=1, keepdims=True)
    return P * (dP - common)
    ### END SOLUTION
