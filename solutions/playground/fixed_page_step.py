"""Model answer: careless_page_step, mended."""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    """What careless_page_step should have been: one step of the page with its penalties.

    params: [(W, b), ...], first layer first; the list and its arrays stay as they are.
    grads: [(dW, db), ...], the gradients of the loss without penalties. Whole numbers are welcome
    in both. lr: learning rate, above 0. l1, l2: penalties, at least 0, on weights, not on biases.
    First every W and b takes a step of gradient descent on the loss plus l2·Σw². Then every weight
    goes towards 0 by lr·l1, and no further than to 0; one that is at 0 stays there.
    Returns the new [(W, b), ...].

    fixed_page_step([(np.array([[1.0], [-0.25]]), np.array([2.0]))],
    [(np.array([[0.5], [0.0]]), np.array([1.0]))], 0.5, 1, 0) is [([[0.25], [0.0]], [1.5])].
    """
    ### BEGIN SOLUTION
    stepped = []
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        moved = W - lr * (dW + 2 * l2 * W)
        shrunk = np.sign(moved) * np.maximum(np.abs(moved) - lr * l1, 0)
        stepped.append((shrunk, b - lr * db))
    return stepped
    ### END SOLUTION
