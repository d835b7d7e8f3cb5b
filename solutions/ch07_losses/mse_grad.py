"""Model answer: how the mean squared error answers to each prediction."""


def mse_grad(Y_hat, Y):
    """Derivative of mse by every entry of Y_hat.

    Y_hat: predictions, Y: targets, arrays of one and the same shape, (N,) or (N, K).
    Entry by entry 2 (ŷ - y), divided by the number of entries that the mean is over.
    Returns an array of Y_hat's shape.

    For Y_hat = [[1, 2], [3, 4]] and Y = [[1, 0], [0, 4]] it is [[0, 1], [1.5, 0]].
    """
    ### BEGIN SOLUTION
    return 2 * (Y_hat - Y) / Y.size
    ### END SOLUTION
