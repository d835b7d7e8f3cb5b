"""Model answer: the penalty's part of the gradient."""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    """The gradients of a loss to which l1·Σ|w| + l2·Σw² is added: weights only, not biases.

    grads: a list of pairs (dW, db), the gradients without the penalty, floats.
    params: a list of pairs (W, b) of the same shapes; they may hold whole numbers.
    l1, l2: numbers, at least 0. Where a weight is 0, |w| has a kink; take 0 for its slope.
    What is given stays as it is.
    Yours to write: without nnlab's penalized_gradients and nnlab's numerical_gradient.
    Returns a list of pairs (dW, db), as long as grads.

    With W = [[1, -2]], dW = [[0.5, 0.5]], l1 = 1 and l2 = 0.5 the new dW is [[2.5, -2.5]].
    """
    ### BEGIN SOLUTION
    return [
        (dW + l1 * np.sign(W) + 2 * l2 * W, db)
        for (dW, db), (W, b) in zip(grads, params, strict=True)
    ]
    ### END SOLUTION
