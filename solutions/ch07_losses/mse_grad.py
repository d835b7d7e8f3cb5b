"""Model answer: how the mean squared error answers to each prediction."""


def mse_grad(Y_hat, Y):
    """Derivative of mse by every entry of Y_hat.

    Y_hat: predictions, Y: targets, arrays of one and the same shape, (N,) or (N, K). Both may
    hold whole numbers.
    Entry by entry 2 (ŷ - y), divided by the number of entries that the mean is over.
    Yours to write: without nnlab's mse_grad, nnlab's Tape, nnlab's Value and nnlab's
    numerical_gradient.
    Returns an array of Y_hat's shape.

    mse_grad(np.array([[1, 3, 0], [6, 4, 2]]), np.array([[1, 0, 3], [0, 4, 2]]))
    is [[0, 1, -1], [2, 0, 0]].
    """
    ### BEGIN SOLUTION
    return 2 * (Y_hat - Y) / Y.size
    ### END SOLUTION
