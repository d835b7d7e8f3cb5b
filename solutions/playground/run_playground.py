"""Model answer: the playground's training."""

import numpy as np


def run_playground(X, Y, X_test, Y_test, params, lr, size, orders):
    """Trains a network as the playground does, and returns the losses of its two curves.

    X: inputs to learn from, (N, D); Y: targets, (N, 1). X_test (M, D) and Y_test (M, 1): the same
    for points that it does not learn from. params: [(W, b), ...], first layer first, W (D, H),
    b (H,), floats, one unit in the last layer; the list and its arrays stay as they are.
    The output of every layer is tanh(input @ W + b), the last layer's too. Loss: the mean over
    samples of half the squared difference of output and target.
    orders: whole numbers, (epochs, N), at least one epoch. Row e says in which order epoch e takes
    the samples of X. They are cut into batches of `size`, in that order; the last one may be
    smaller. After each batch every W and b takes a step of gradient descent, with learning rate
    lr, on the loss of that batch.
    Yours to write: without nnlab's run, nnlab's Plan and nnlab's Tape.
    Returns losses, (epochs + 1, 2): on all of X and Y, and on all of X_test and Y_test. Row 0 is
    before the first epoch, row e after e epochs.

    One unit of tanh and one batch of two samples, the second one first:
    run_playground(np.array([[1, 2], [2, 0]]), np.array([[1], [-1]]), np.array([[0, 1]]),
    np.array([[1]]), [(np.array([[0.0], [0.0]]), np.array([0.0]))], 0.5, 2, np.array([[1, 0]]))
    is about [[0.5, 0.5], [0.1056, 0.1447]].
    """

    ### BEGIN SOLUTION
    def outputs(A):
        found = [A]
        for W, b in params:
            found.append(np.tanh(found[-1] @ W + b))
        return found

    def losses():
        return [0.5 * np.mean((outputs(A)[-1] - B) ** 2) for A, B in ((X, Y), (X_test, Y_test))]

    params, seen = list(params), [losses()]
    for order in orders:
        for start in range(0, len(order), size):
            rows = order[start : start + size]
            found = outputs(X[rows])
            delta = (found[-1] - Y[rows]) / len(rows)
            for k in reversed(range(len(params))):
                (W, b), delta = params[k], delta * (1 - found[k + 1] ** 2)
                params[k] = (W - lr * found[k].T @ delta, b - lr * delta.sum(axis=0))
                delta = delta @ W.T
        seen.append(losses())
    return np.array(seen)
    ### END SOLUTION
